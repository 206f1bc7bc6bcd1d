/** What can be taken in again. */
export const RETURNED_FILES = ['.docx', '.xlf', '.xliff'] as const;

/** The file of a drop that may have come back; null when it is something else. */
export function returnedFileOf(data: Pick<DataTransfer, 'files'> | null): File | null {
  const file = data?.files[0];
  return file !== undefined && RETURNED_FILES.some((ending) => file.name.toLowerCase().endsWith(ending)) ? file : null;
}

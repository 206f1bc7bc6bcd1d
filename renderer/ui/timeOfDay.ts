/** Reads a time of day as people type it: `9:30`, `9h30`, `9 h`, `09.30`, `0930`. The answer is `HH:MM` (ISO 8601), null when it is none. */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const parts = /^(\d{1,2})\s*(?:[:.h\u0447]|\s)\s*(\d{2})?$/.exec(text) ?? /^(\d{1,2})(\d{2})?$/.exec(text);
  if (parts === null) return null;
  const [, hour = '', minute = '00'] = parts;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateId } from '../model/briefing.ts';
import { type Sample, sampleSchema } from '../model/sample.ts';
import { type Template, templateSchema } from '../model/template.ts';

/** Reads `resources/sample`; the texts of its sources lie beside it as plain text files. */
export function readSample(resourcesDir: string): Sample {
  return sampleSchema.parse(readJson(join(resourcesDir, 'sample', 'library.json')));
}

/** Reads `resources/templates/ID.json`. */
export function readTemplate(resourcesDir: string, id: TemplateId): Template {
  return templateSchema.parse(readJson(join(resourcesDir, 'templates', `${id}.json`)));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

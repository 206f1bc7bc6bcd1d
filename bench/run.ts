import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, Measure } from './measure.ts';

/** `npm run bench -- [NAME…] [--size N] [--json]`: runs the benches of this folder one after the other, so that none disturbs another. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { size: { type: 'string' }, json: { type: 'boolean' } } });

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .filter((name) => positionals.length === 0 || positionals.includes(name));
if (names.length === 0) {
  console.error(`There is no bench called ${positionals.join(' or ')}.`);
  process.exitCode = 2;
}

for (const name of names) {
  const { bench }: { bench: Bench } = await import(join(import.meta.dirname, `${name}.bench.ts`));
  if (!values.json) console.log(`${name}: ${bench.about}`);
  for (const measure of await bench.run(values.size === undefined ? null : Number(values.size))) {
    console.log(values.json ? JSON.stringify(measure) : line(measure));
    if (!measure.holds) process.exitCode = 1;
  }
}

function line({ name, size, ours, unit, rival, rivalName, ratio, budget, holds }: Measure): string {
  const beside = rival === null ? '' : `, ${rivalName} ${rival} ${unit}, ratio ${ratio}`;
  const limit = budget === null ? '' : `, limit ${budget} ${unit}: ${holds ? 'held' : 'NOT HELD'}`;
  return `  ${name} (${size}): ${ours} ${unit}${beside}${limit}`;
}

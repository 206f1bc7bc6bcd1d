import { briefingTable } from './briefingTable.ts';
import { itemTable } from './itemTable.ts';
import { missionTable } from './missionTable.ts';
import { organisationTable } from './organisationTable.ts';
import { personTable } from './personTable.ts';
import type { RecordTables } from './recordTable.ts';
import { sourceTable } from './sourceTable.ts';
import { templateTable } from './templateTable.ts';
import { termTable } from './termTable.ts';
import { threadTable } from './threadTable.ts';

/** The table of every kind of record. */
export const recordTables: RecordTables = {
  source: sourceTable,
  item: itemTable,
  person: personTable,
  organisation: organisationTable,
  mission: missionTable,
  template: templateTable,
  briefing: briefingTable,
  thread: threadTable,
  term: termTable,
};

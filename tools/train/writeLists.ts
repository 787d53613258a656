import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelsFolder } from './folders';
import { buildForenames } from './forenames';
import { buildGazetteer } from './lists';
import { buildPlaces } from './places';

// The analysis imports these files, so they are made by a process of its own before anything is learnt.
const write = (name: string, lists: unknown): void =>
  writeFileSync(path.join(modelsFolder, name), `${JSON.stringify(lists, null, 1)}\n`);
write('gazetteer.json', buildGazetteer());
write('places.json', buildPlaces());
write('forenames.json', buildForenames());

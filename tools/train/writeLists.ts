import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelsFolder } from './folders';
import { buildGazetteer } from './lists';

// The analysis imports this file, so it is made by a process of its own before anything is learnt.
writeFileSync(path.join(modelsFolder, 'gazetteer.json'), `${JSON.stringify(buildGazetteer(), null, 1)}\n`);

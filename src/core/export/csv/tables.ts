/** The tables' files, and the columns of each in order. Offsets are UTF-16 code units, as in the JSON. */
export const columns = {
  'entities.csv': ['id', 'kind', 'name', 'mentions', 'articles', 'descriptors'],
  'mentions.csv': ['article', 'start', 'end', 'text', 'kind', 'form', 'entity', 'name', 'confidence', 'acting'],
  'quotations.csv': [
    'quotation',
    'piece',
    'article',
    'start',
    'end',
    'text',
    'kind',
    'speakerStart',
    'speakerEnd',
    'speaker',
    'cueStart',
    'cueEnd',
    'cue',
    'entity',
    'name',
    'source',
    'confidence',
  ],
  'events.csv': [
    'event',
    'kind',
    'label',
    'date',
    'article',
    'start',
    'end',
    'text',
    'modality',
    'participants',
    'participantNames',
    'places',
    'placeNames',
  ],
} as const;

export type TableName = keyof typeof columns;
export const tableNames = Object.keys(columns) as readonly TableName[];

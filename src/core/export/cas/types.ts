const DKPRO = 'de.tudarmstadt.ukp.dkpro.core.api';
const CUSTOM = 'webanno.custom';

/** INCEpTION's own layers, which every project has, and ours, which a project needs layers of the same names for. */
export const casTypes = {
  document: `${DKPRO}.metadata.type.DocumentMetaData`,
  sentence: `${DKPRO}.segmentation.type.Sentence`,
  token: `${DKPRO}.segmentation.type.Token`,
  name: `${DKPRO}.ner.type.NamedEntity`,
  link: `${DKPRO}.coref.type.CoreferenceLink`,
  chain: `${DKPRO}.coref.type.CoreferenceChain`,
  quotation: `${CUSTOM}.Quotation`,
  speaker: `${CUSTOM}.Speaker`,
  cue: `${CUSTOM}.Cue`,
  event: `${CUSTOM}.Event`,
} as const;

const STRING = 'uima.cas.String';
const ANNOTATION = 'uima.tcas.Annotation';

/** `%TYPES`: what each type is made of; `identifier`, `name` and `kind` of chains and links are additions of ours. */
export const typeSystem: Readonly<Record<string, object>> = Object.fromEntries([
  type(casTypes.document, 'uima.tcas.DocumentAnnotation', { documentTitle: STRING }),
  type(casTypes.sentence, ANNOTATION, {}),
  type(casTypes.token, ANNOTATION, {}),
  type(casTypes.name, ANNOTATION, { value: STRING, identifier: STRING }),
  type(casTypes.link, ANNOTATION, {
    next: casTypes.link,
    referenceType: STRING,
    referenceRelation: STRING,
    kind: STRING,
  }),
  type(casTypes.chain, 'uima.cas.AnnotationBase', {
    first: casTypes.link,
    identifier: STRING,
    name: STRING,
    kind: STRING,
  }),
  type(casTypes.quotation, ANNOTATION, { identifier: STRING, kind: STRING, entity: STRING }),
  type(casTypes.speaker, ANNOTATION, { quotation: STRING }),
  type(casTypes.cue, ANNOTATION, { quotation: STRING }),
  type(casTypes.event, ANNOTATION, {
    identifier: STRING,
    kind: STRING,
    modality: STRING,
    label: STRING,
    date: STRING,
    participants: STRING,
    places: STRING,
  }),
]);

function type(name: string, superType: string, features: Readonly<Record<string, string>>): [string, object] {
  const described = Object.entries(features).map(([feature, range]) => [
    feature,
    { '%NAME': feature, '%RANGE': range },
  ]);
  return [name, { '%NAME': name, '%SUPER_TYPE': superType, ...Object.fromEntries(described) }];
}

import { mentionForms, modalities, quotationKinds } from '../annotations';
import type { StandoffLines } from './standoff';
import type { TellLine } from './stretches';

const attributeValues: Readonly<Record<string, readonly string[]>> = {
  Form: mentionForms,
  Speech: quotationKinds,
  Modality: modalities,
};
const noteTypes = ['AnnotatorNotes', 'Fragments'];

/**
 * Tells of lines that nothing was made of.
 * @param used ids of text-bound annotations that something was made of
 */
export function reportLeftovers(lines: StandoffLines, used: ReadonlySet<string>, problem: TellLine): void {
  const known = new Set([...lines.texts.keys(), ...lines.events.map(({ id }) => id)]);
  for (const { id, line, type } of lines.texts.values()) {
    if (!used.has(id)) {
      problem(line, `nothing refers to ${id} (${type})`);
    }
  }
  for (const [from, types] of lines.relations) {
    for (const [type, { line }] of types) {
      if ((type !== 'SpokenBy' && type !== 'ReportedBy') || lines.texts.get(from)?.type !== 'Quotation') {
        problem(line, `no relation '${type}' of ${from}`);
      }
    }
  }
  for (const [id, names] of lines.attributes) {
    for (const [name, { value, line }] of names) {
      const values = Object.hasOwn(attributeValues, name) ? attributeValues[name]! : [];
      if (!values.includes(value) || !known.has(id)) {
        problem(line, known.has(id) ? `no attribute '${name}' with '${value}'` : `there is no ${id}`);
      }
    }
  }
  for (const [id, types] of lines.notes) {
    for (const [type, { line }] of types) {
      if (!noteTypes.includes(type) || !known.has(id)) {
        problem(line, known.has(id) ? `no kind of note '${type}'` : `there is no ${id}`);
      }
    }
  }
}

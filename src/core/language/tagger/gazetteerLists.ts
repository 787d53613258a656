import gazetteer from '../../../../models/gazetteer.json';
import { createGazetteer, type Gazetteer, type ListName, listNames } from './gazetteer';
import { hashText, join } from './hash';

const lists: Readonly<Record<ListName, string>> = { ...gazetteer, countries: gazetteer.countries.join('|') };

/** The tagger's lists from models/gazetteer.json. */
export const openGazetteer = (): Gazetteer => createGazetteer(lists);

/** Tells lists apart: weights learnt with some fit no others. */
export const gazetteerHash: number = listNames.reduce((hash, name) => join(hash, hashText(lists[name])), 0);

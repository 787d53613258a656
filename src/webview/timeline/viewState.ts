/** What the reader has set, kept while articles change and over a reload of the window. */
export interface ViewState {
  readonly story: string | null;
  readonly zoom: number;
  /** The day at the left edge; null to begin at the start. */
  readonly day: number | null;
  readonly statements: boolean;
  readonly view: 'picture' | 'list';
  readonly query: string;
  /** Id of the event whose details are open. */
  readonly selected: string | null;
}

export const initialState: ViewState = {
  story: null,
  zoom: 1,
  day: null,
  statements: false,
  view: 'picture',
  query: '',
  selected: null,
};

export const MOST_ZOOM = 64;

/** What was kept, as far as it is in a right form. */
export function restored(kept: unknown): ViewState {
  const known: Partial<Record<keyof ViewState, unknown>> = typeof kept === 'object' && kept !== null ? kept : {};
  const { story, zoom, day, statements, view, query, selected } = known;
  return {
    story: typeof story === 'string' ? story : null,
    zoom: typeof zoom === 'number' && zoom >= 1 && zoom <= MOST_ZOOM ? zoom : 1,
    day: typeof day === 'number' && Number.isFinite(day) ? day : null,
    statements: statements === true,
    view: view === 'list' ? 'list' : 'picture',
    query: typeof query === 'string' ? query : '',
    selected: typeof selected === 'string' ? selected : null,
  };
}

/** What an element is made with: attributes, what it says, what a click does. Text is only ever text. */
export interface ElementOptions {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { className, text, attributes = {}, onClick }: ElementOptions = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== undefined) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  if (onClick) {
    made.addEventListener('click', onClick);
  }
  made.append(...children);
  return made;
}

export function button(text: string, onClick: () => void, options: ElementOptions = {}): HTMLButtonElement {
  const { attributes, ...others } = options;
  return element('button', { text, onClick, attributes: { type: 'button', ...attributes }, ...others });
}

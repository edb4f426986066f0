/** iCalendar as RFC 5545 has it, read strictly: components with their properties, or an exception. */
export interface IcsComponent {
  readonly name: string;
  readonly properties: readonly IcsProperty[];
  readonly components: readonly IcsComponent[];
}

interface IcsProperty {
  readonly name: string;
  readonly params: string;
  /** TEXT is given as it was before it was escaped. */
  readonly value: string;
}

export function readIcs(text: string): IcsComponent {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of more than 75 octets: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error(`a control character in ${line}`);
  }
  const lines = folded.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const component = readComponent(lines);
  if (lines.length > 0) throw new Error(`after the end: ${lines[0]}`);
  return component;
}

function readComponent(lines: string[]): IcsComponent {
  const begin = readProperty(lines.shift());
  if (begin.name !== 'BEGIN') throw new Error(`no component begins with ${begin.name}`);
  const properties: IcsProperty[] = [];
  const components: IcsComponent[] = [];
  for (;;) {
    const property = readProperty(lines[0]);
    if (property.name === 'BEGIN') {
      components.push(readComponent(lines));
      continue;
    }
    lines.shift();
    if (property.name === 'END') {
      if (property.value !== begin.value) throw new Error(`${begin.value} ends as ${property.value}`);
      return { name: begin.value, properties, components };
    }
    properties.push(property);
  }
}

function readProperty(line: string | undefined): IcsProperty {
  const found = /^([A-Z-]+)((?:;[A-Z-]+=[A-Z-]+)*):(.*)$/s.exec(line ?? '');
  if (!found) throw new Error(`no property: ${line}`);
  const [, name, params, value] = found as unknown as [string, string, string, string];
  const bare = value.replace(/\\[\\;,n]/g, '');
  if (/[\\;,]/.test(bare)) throw new Error(`not escaped: ${line}`);
  return { name, params, value: value.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign)) };
}

/** CSV as RFC 4180 has it, read strictly: rows of cells, or an exception that says what is wrong. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted() : readPlain();
    row.push(cell);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`neither comma nor CRLF at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  if (row.length > 0) throw new Error('the last row has no end');
  return rows;

  function readPlain(): string {
    const end = /[,"\r\n]|$/.exec(text.slice(at))?.index ?? 0;
    at += end;
    return text.slice(at - end, at);
  }

  function readQuoted(): string {
    const found = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    if (!found) throw new Error(`no closing quotation mark for ${at}`);
    at += found[0].length;
    return (found[1] as string).replaceAll('""', '"');
  }
}

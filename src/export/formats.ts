/**
 * The forms a dossier is given away in, by the name that `--format` takes.
 *
 * Every renderer is pure: a dossier in, files out, the same bytes each time; whoever calls it writes them. It is
 * loaded when it is asked for: the libraries of some take longer to load than their work does.
 */
import type { Dossier } from '../domain/dossier.js';

export interface ExportFile {
  /** `dossier.ics`, `meeting-history.csv`: no folder in it. */
  readonly name: string;
  /** Text is written in UTF-8; a Word document is bytes. */
  readonly content: string | Uint8Array;
}

export interface ExportInput {
  /** The frozen text of a document, for those forms that point into it; undefined where it is not at hand. */
  readonly textOf: (document: string) => string | undefined;
}

export interface ExportFormat {
  /** Without the dot. */
  readonly extension: string;
  /** Many files go into a folder; one may go to standard output. */
  readonly manyFiles: boolean;
  /** In one line, for the help of the command. */
  readonly says: string;
  readonly render: (dossier: Dossier, input: ExportInput) => Promise<readonly ExportFile[]>;
}

export const EXPORT_FORMATS = {
  json: single('json', 'the dossier as data (readout/dossier@1)', async (dossier) => {
    const { renderJson } = await import('./json.js');
    return renderJson(dossier);
  }),
  csv: {
    extension: 'csv',
    manyFiles: true,
    says: 'a table for each kind of record, safe for spreadsheets',
    render: async (dossier) => {
      const { renderCsv } = await import('./csv.js');
      return renderCsv(dossier).map(({ name, text }) => ({ name: `${name}.csv`, content: text }));
    },
  },
  md: single('md', 'the brief as Markdown, with numbered sources', async (dossier) => {
    const [{ renderMarkdown }, { makeBrief }] = await Promise.all([
      import('./markdown.js'),
      import('../views/brief.js'),
    ]);
    return renderMarkdown(makeBrief(dossier));
  }),
  html: single('html', 'the brief as one page that needs nothing beside itself', async (dossier) => {
    const [{ renderHtml }, { makeBrief }] = await Promise.all([import('./html.js'), import('../views/brief.js')]);
    return renderHtml(makeBrief(dossier));
  }),
  docx: single('docx', 'the brief as a Word document', async (dossier) => {
    const [{ renderDocx }, { makeBrief }] = await Promise.all([import('./docx.js'), import('../views/brief.js')]);
    return renderDocx(makeBrief(dossier));
  }),
  ics: single('ics', 'meetings and due days as a calendar', async (dossier) => {
    const { renderIcs } = await import('./ics.js');
    return renderIcs(dossier);
  }),
  graphml: single('graphml', 'who met, addressed and promised whom, as a graph', async (dossier) => {
    const { renderGraphml } = await import('./graphml.js');
    return renderGraphml(dossier);
  }),
  jsonld: single('jsonld', 'linked data, each quote a Web Annotation', async (dossier, { textOf }) => {
    const { renderJsonld } = await import('./jsonld.js');
    return renderJsonld(dossier, { textOf });
  }),
} satisfies { readonly [name: string]: ExportFormat };

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

function single(
  extension: string,
  says: string,
  render: (dossier: Dossier, input: ExportInput) => Promise<string | Uint8Array>,
): ExportFormat {
  return {
    extension,
    manyFiles: false,
    says,
    render: async (dossier, input) => [{ name: `dossier.${extension}`, content: await render(dossier, input) }],
  };
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';

/** The arrows of .dependency-cruiser.cjs, checked on this tree, and the check itself checked on trees that break them. */
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  readonly forbidden: NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>;
  readonly options: ICruiseOptions;
};

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], { ...options, baseDir, ruleSet: { forbidden }, validate: true });
  return output as ICruiseResult;
}

const describeViolation = ({ rule, from, to }: IViolation): string => `${rule.name}: ${from} → ${to}`;

describe('imports run one way', () => {
  it('in every module of this tree', async () => {
    const { modules, summary } = await cruiseTree(process.cwd());
    // A cruise that follows nothing finds nothing wrong (TypeScript 7 makes it so): what was seen is checked first.
    const own = modules.filter(({ source }) => source.startsWith('src/'));
    expect(own.length).toBeGreaterThan(30);
    const main = modules.find(({ source }) => source === 'src/pipeline.ts');
    expect(main?.dependencies.map(({ resolved }) => resolved)).toContain('src/domain/report.ts');
    expect(summary.violations.map(describeViolation)).toEqual([]);
  });
});

it('each folder has its rule, but for the command line, which may know all', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ruled = forbidden.map(({ name }) => name);
  const unruled = folders.map(({ name }) => name).filter((name) => !ruled.includes(`${name}-knows-its-place`));
  expect(unruled).toEqual(['cli']);
});

describe('the check notices', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function violationsIn(files: { readonly [path: string]: string }): Promise<readonly string[]> {
    folder = mkdtempSync(join(tmpdir(), 'readout-arrows-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    cpSync('package.json', join(folder, 'package.json'));
    const { summary } = await cruiseTree(folder);
    return summary.violations.map(describeViolation);
  }

  const thing = 'export interface Thing { readonly name: string }\nexport const thing = 1;\n';

  it('a stage that imports a later one', async () => {
    const found = await violationsIn({
      'src/reading/words.ts': `import { thing } from '../records/thing.js';\nexport const words = thing;\n`,
      'src/records/thing.ts': thing,
    });
    expect(found).toEqual(['reading-knows-its-place: src/reading/words.ts → src/records/thing.ts']);
  });

  it('an import of a type alone', async () => {
    const found = await violationsIn({
      'src/domain/word.ts': `import type { Thing } from '../views/thing.js';\nexport type Word = Thing;\n`,
      'src/views/thing.ts': thing,
    });
    expect(found).toEqual(['domain-knows-its-place: src/domain/word.ts → src/views/thing.ts']);
  });

  it('an import that waits until it is needed', async () => {
    const found = await violationsIn({
      'src/intake/page.ts': `export const page = () => import('../reading/thing.js');\n`,
      'src/reading/thing.ts': thing,
    });
    expect(found).toEqual(['intake-knows-its-place: src/intake/page.ts → src/reading/thing.ts']);
  });

  it('the pipeline imported from within', async () => {
    const found = await violationsIn({
      'src/export/page.ts': `import { thing } from '../pipeline.js';\nexport const page = thing;\n`,
      'src/pipeline.ts': thing,
    });
    expect(found).toContain('pipeline-is-for-the-ways-in: src/export/page.ts → src/pipeline.ts');
  });

  it('two files that need each other', async () => {
    const found = await violationsIn({
      'src/views/a.ts': `import { b } from './b.js';\nexport const a = () => b;\n`,
      'src/views/b.ts': `import { a } from './a.js';\nexport const b = () => a;\n`,
    });
    expect(found).toContain('no-cycles: src/views/a.ts → src/views/b.ts');
  });

  it('a merge that looks into the text', async () => {
    const found = await violationsIn({
      'src/records/meeting/merge.ts': `import { thing } from '../../reading/thing.js';\nexport const merge = thing;\n`,
      'src/reading/thing.ts': thing,
    });
    expect(found).toEqual(['merge-sees-claims-alone: src/records/meeting/merge.ts → src/reading/thing.ts']);
  });
});

/**
 * The arrows of ARCHITECTURE.md: which folder may import which. Held by test/arrows.test.ts.
 *
 *   domain ← evidence ← reading ← records ← merge          domain ← views ← export ← server, cli
 *
 * Type imports count: a stage that knows a later one's types asks something of it.
 */
const ALLOWED = {
  domain: ['domain'],
  evidence: ['domain', 'evidence'],
  intake: ['domain', 'evidence', 'intake'],
  reading: ['domain', 'evidence', 'reading'],
  records: ['domain', 'evidence', 'reading', 'records'],
  merge: ['domain', 'evidence', 'reading', 'records', 'merge'],
  views: ['domain', 'views'],
  export: ['domain', 'views', 'export'],
  store: ['domain', 'evidence', 'store'],
  server: ['domain', 'evidence', 'merge', 'store', 'views', 'export', 'intake', 'jobs', 'server'],
  jobs: ['domain', 'evidence', 'reading', 'records', 'merge', 'store', 'jobs'],
};

/** Nothing but the folder itself and those it may know; packages are another matter. */
const folderRules = Object.entries(ALLOWED).map(([folder, allowed]) => ({
  name: `${folder}-knows-its-place`,
  severity: 'error',
  comment: `src/${folder}/ may import ${allowed.join(', ')} alone.`,
  from: { path: `^src/${folder}/` },
  // Who may import the pipeline, which lies in no folder, is a rule of its own.
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/|^src/pipeline\\.ts$` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or miss a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pipeline-is-for-the-ways-in',
      severity: 'error',
      comment: 'Only cli, jobs and the library compose the whole way.',
      from: { pathNot: '^src/(cli|jobs)/|^src/index\\.ts$' },
      to: { path: '^src/pipeline\\.ts$' },
    },
    {
      name: 'ways-in-are-not-imported',
      severity: 'error',
      comment: 'What the pipeline is made of does not know who runs it.',
      from: { path: '^src/pipeline\\.ts$' },
      to: { path: '^src/(cli|server|jobs|views|export|intake)/|^src/index\\.ts$' },
    },
    {
      name: 'merge-sees-claims-alone',
      severity: 'error',
      comment: 'One report can be read again, or one merge undone, without the texts.',
      from: { path: '^src/(merge/|records/[^/]+/merge\\.ts$)' },
      to: { path: '^src/reading/' },
    },
    {
      name: 'one-folder-knows-the-runtime',
      severity: 'error',
      comment: 'The model behind the encoder can change without anybody noticing.',
      from: { pathNot: '^src/reading/encoder/' },
      to: { path: 'node_modules/onnxruntime-' },
    },
    {
      name: 'one-folder-knows-each-engine',
      severity: 'error',
      comment: 'A driver is loaded when a dossier of its kind is opened, and no query is written past the store.',
      from: { pathNot: '^src/store/(sqlite|postgres)/' },
      to: { path: 'node_modules/(better-sqlite3|pg)/' },
    },
    {
      name: 'one-folder-knows-sql',
      severity: 'error',
      comment: 'What is kept, and how, is asked of the store alone.',
      from: { pathNot: '^src/store/' },
      to: { path: 'node_modules/kysely/' },
    },
    {
      name: 'schema-stays-off-the-way',
      severity: 'error',
      comment: 'Loading zod takes longer than reading a report: the reference and the server alone need it.',
      from: { pathNot: '^src/((domain/schema|cli/reference)\\.ts$|server/)' },
      to: { path: '^src/domain/schema\\.ts$|node_modules/zod/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere is followed by no rule.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$|\\.fixture\\.js$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

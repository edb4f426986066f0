/** Stanford's SUTime, run by Java; Maven brings CoreNLP and its models (480 MB) the first time. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoundTime } from '../times-score.js';
import { folder, type Reading, type Text } from './peer.js';

const VERSION = /<version>(\d[\d.]+\d)<\/version>/.exec(readFileSync(join(folder, 'sutime/pom.xml'), 'utf8'))?.[1];
const READER = `SUTime (CoreNLP ${VERSION})`;

/** `wanted`: whether the person asked for it; nobody is to be given 480 MB unasked. */
export function readWithSUTime(wanted: boolean, texts: readonly Text[]): Reading<readonly FoundTime[]> {
  if (!wanted) return { reader: READER, skipped: 'not asked for: --sutime' };
  const work = mkdtempSync(join(tmpdir(), 'readout-sutime-'));
  try {
    const classpath = join(work, 'classpath');
    const pom = join(folder, 'sutime/pom.xml');
    run('mvn', ['-q', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${classpath}`], '');
    const output = run(
      'java',
      ['-XX:+UseSerialGC', '-cp', readFileSync(classpath, 'utf8').trim(), join(folder, 'sutime/SUTimePeer.java')],
      texts.map(({ id, text, published }) => `${JSON.stringify({ id, text, published })}\n`).join(''),
    );
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { seconds } = lines.pop() as { seconds: number };
    return { reader: READER, seconds, answers: lines.map(({ times }) => times) };
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return { reader: READER, skipped: stderr?.trim().split('\n')[0] || (message.split('\n')[0] as string) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], input: string): string {
  return execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1e9, stdio: ['pipe', 'pipe', 'pipe'] });
}

// Runs one step of the build unless its inputs are those of the last good run: Maven calls it with the step's name.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const settings = ['package.json', 'package-lock.json'];
const configs = [
  ...settings,
  'tsconfig.json',
  'vite.config.ts',
  'eslint.config.js',
  '.prettierrc.json',
  '.prettierignore',
  'index.html',
];

const steps = {
  install: { inputs: settings, result: 'node_modules/.package-lock.json', commands: [['ci']] },
  bundle: {
    inputs: [...configs, 'src', 'public', 'scripts', '../../docs/api'],
    result: 'target/classes/META-INF/resources/index.html',
    commands: [
      ['run', '-s', 'typecheck'],
      ['run', '-s', 'build'],
    ],
    environment: { PACELINE_OUT: 'target/classes/META-INF/resources' },
  },
  check: {
    inputs: [...configs, 'src', 'public', 'scripts'],
    result: 'package.json',
    commands: [
      ['run', '-s', 'format:check'],
      ['run', '-s', 'lint'],
      ['run', '-s', 'test'],
    ],
  },
};

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => hash.update(path).update(readFileSync(join(root, path)));
  for (const path of paths) {
    if (/\.[a-z]+$/.test(path)) {
      add(path);
    } else {
      readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('generated'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .sort()
        .forEach(add);
    }
  }
  return hash.digest('hex');
}

function npm(parameters, environment) {
  const { status, error } = spawnSync('npm', parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  if (error) {
    console.error(
      `npm could not be started: ${error.message}. The console is built with Node 20.19 or later.`,
    );
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

const name = process.argv[2];
const step = steps[name];
const stamp = join(root, `target/steps/${name}`);
const inputs = digest(step.inputs);
const fresh =
  existsSync(join(root, step.result)) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === inputs;
if (fresh) {
  console.log(`${name}: nothing changed`);
} else {
  rmSync(stamp, { force: true });
  step.commands.forEach((command) => npm(command, step.environment));
  mkdirSync(join(root, 'target/steps'), { recursive: true });
  writeFileSync(stamp, inputs);
}

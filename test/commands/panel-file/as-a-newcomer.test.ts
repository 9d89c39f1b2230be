import { Command } from 'commander';
import { addPanelFileCommands } from '../../../src/commands/panel-file/panel-file-commands.ts';

/** What is printed; a refusal is thrown. */
function printed(...words: readonly string[]): string {
  const lines: string[] = [];
  const program = new Command().exitOverride();
  addPanelFileCommands(program, (line) => lines.push(line));
  program.parse([...words], { from: 'user' });
  return lines.join('\n');
}

const helpOf = (command: string): string => {
  const program = new Command();
  addPanelFileCommands(program, () => undefined);
  const found = program.commands.find((one) => one.name() === command);
  return found?.helpInformation().replace(/\s+/g, ' ') ?? '';
};

const november = ['--from', '2026-11-01', '--to', '2026-11-30'];

describe('somebody who knows no more than the help', () => {
  it('reads which panels there are, and that a day may be given often', () => {
    for (const command of ['dates', 'simulate']) {
      expect(helpOf(command)).toContain('resources, lasting-homes, best-care');
      expect(helpOf(command)).toContain('as often as you like (default: none)');
      expect(helpOf(command)).not.toContain('[]');
    }
    expect(helpOf('quorum')).toContain('best-care');
  });

  it('is told that the days are the wrong way round', () => {
    const turned = ['--from', '2026-11-30', '--to', '2026-11-01'];
    expect(() => printed('dates', 'resources', ...turned)).toThrow('--to lies before --from.');
    const one = ['--from', '2026-11-25', '--to', '2026-11-25'];
    expect(printed('dates', 'resources', ...one)).toContain('Wednesday 25 November 2026');
  });

  it('is told of each stream without a sitting how to give its first [BC-6.2]', () => {
    const one = printed('dates', 'best-care', ...november, '--on', 'under-18=2026-11-10');
    expect(one).toContain('No sitting of 18 and over in these days.');
    expect(one).toContain('--on 18-plus=2026-05-26');
    expect(one).not.toContain('No sitting of Under 18');
    expect(printed('dates', 'permanence', ...november)).toContain('--on 2026-05-26');
    expect(printed('dates', 'permanence', ...november, '--on', '2026-11-10')).not.toContain('--on');
  });

  it('sees no close of requests where there are none [NS-3.2], and cohorts by their name', () => {
    const steps = printed('dates', 'next-steps', ...november);
    expect(steps).not.toContain('Requests close');
    expect(steps).toContain('Young people approaching 18 · Approaching 18');
    expect(steps).not.toContain('approaching-18');
  });

  it('sees whose each step is, and when an agenda goes that is due later', () => {
    const steps = printed('dates', 'lasting-homes', ...november, '--on', '2026-11-17');
    expect(steps).toMatch(
      /Agenda due: .*end of the day .*\(goes Tuesday 10 November 2026, 12 noon\)/,
    );
    expect(steps).toMatch(/Record on the file: .*\(case support\)/);
  });

  it('need not know what a seed is', () => {
    const played = printed('simulate', 'permanence', '--from', '2026-11-02', '--on', '2026-11-10');
    expect(played).toContain('Monday 2 November 2026 to Sunday 27 December 2026, seed 1.');
  });
});

describe('a program that reads what each command says of a faulty panel', () => {
  const faulty = 'test/panels/faulty/order.yaml';
  const asked: Readonly<Record<string, readonly string[]>> = {
    dates: november,
    quorum: ['--roster', 'test/panels/rosters/faulty.yaml'],
    simulate: ['--from', '2026-11-02'],
  };
  afterEach(() => {
    process.exitCode = 0;
  });

  it.each(Object.entries(asked))(
    'reads from %s --json the same faults as from check --json, and nothing else',
    (command, options) => {
      const said = printed(command, faulty, ...options, '--json');
      expect(process.exitCode).toBe(3);
      expect(said).toBe(printed('check', faulty, '--json'));
      const { faults } = JSON.parse(said) as { faults: readonly { readonly path: string }[] };
      expect(faults.map(({ path }) => path)).toContain('cutOff.weekday');
      expect(printed(command, faulty, ...options)).toContain('3 things are wrong');
    },
  );
});

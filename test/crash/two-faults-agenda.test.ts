import { describeTwoFaults } from './given/two-faults.ts';
import { theAgenda } from './given/week.ts';

describeTwoFaults('two faults anywhere, while the agenda goes', (name) => theAgenda.has(name));

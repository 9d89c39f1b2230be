import { describeTwoFaults } from './given/two-faults.ts';
import { theAgenda } from './given/week.ts';

describeTwoFaults('two faults anywhere', (name) => !theAgenda.has(name));

import { describeOneFault } from './given/one-fault.ts';
import { theAgenda } from './given/week.ts';

describeOneFault('one fault anywhere, while the agenda goes', (name) => theAgenda.has(name));

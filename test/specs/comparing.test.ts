import { comparingJourneys } from './comparing.journey';
import { runJourneys } from './run-journeys';

runJourneys(comparingJourneys);

import { rememberingJourneys } from './remembering.journey';
import { runJourneys } from './run-journeys';

runJourneys(rememberingJourneys);

import { underliningJourneys } from './underlining.journey';
import { runJourneys } from './run-journeys';

runJourneys(underliningJourneys);

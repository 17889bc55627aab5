import { runJourneys } from './run-journeys';
import { selectingJourneys } from './selecting.journey';

runJourneys(selectingJourneys);

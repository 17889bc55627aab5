import { meaningsJourneys } from './meanings.journey';
import { runJourneys } from './run-journeys';

runJourneys(meaningsJourneys);

import { readingJourneys } from './reading.journey';
import { runJourneys } from './run-journeys';

runJourneys(readingJourneys);

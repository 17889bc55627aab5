import { writingJourneys } from './writing.journey';
import { runJourneys } from './run-journeys';

runJourneys(writingJourneys);

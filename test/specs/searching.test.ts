import { searchingJourneys } from './searching.journey';
import { runJourneys } from './run-journeys';

runJourneys(searchingJourneys);

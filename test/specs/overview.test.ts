import { overviewJourneys } from './overview.journey';
import { runJourneys } from './run-journeys';

runJourneys(overviewJourneys);

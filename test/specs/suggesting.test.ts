import { suggestingJourneys } from './suggesting.journey';
import { runJourneys } from './run-journeys';

runJourneys(suggestingJourneys);

import { runJourneys } from './run-journeys';
import { rememberingJourneys } from './remembering.journey';
import { writingJourneys } from './writing.journey';

runJourneys([writingJourneys, rememberingJourneys]);

import { runJourneys } from './run-journeys';
import { termsJourneys } from './terms.journey';

runJourneys(termsJourneys, 'test/fixtures/acronyms');

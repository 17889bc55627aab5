import { glossaryJourneys } from './glossary.journey';
import { runJourneys } from './run-journeys';

runJourneys(glossaryJourneys);

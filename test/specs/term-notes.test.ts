import { runJourneys } from './run-journeys';
import { termNotesJourneys } from './term-notes.journey';

runJourneys(termNotesJourneys);

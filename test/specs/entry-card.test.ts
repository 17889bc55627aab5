import { entryCardJourneys } from './entry-card.journey';
import { runJourneys } from './run-journeys';

runJourneys(entryCardJourneys);

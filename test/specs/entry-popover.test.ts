import { popoverJourneys } from './entry-popover.journey';
import { runJourneys } from './run-journeys';

runJourneys(popoverJourneys);

import { menuJourneys } from './menus.journey';
import { runJourneys } from './run-journeys';

runJourneys(menuJourneys);

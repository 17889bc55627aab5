import { explainingJourneys } from './explaining.journey';
import { runJourneys } from './run-journeys';

runJourneys(explainingJourneys);

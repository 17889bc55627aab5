import { linkingJourneys } from './linking.journey';
import { runJourneys } from './run-journeys';

runJourneys(linkingJourneys);

import { findingsJourneys } from './findings.journey';
import { runJourneys } from './run-journeys';

runJourneys(findingsJourneys);

import { comparisonCellJourneys } from './comparison-cells.journey';
import { runJourneys } from './run-journeys';

runJourneys(comparisonCellJourneys);

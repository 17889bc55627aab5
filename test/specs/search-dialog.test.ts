import { runJourneys } from './run-journeys';
import { searchDialogJourneys } from './search-dialog.journey';

runJourneys(searchDialogJourneys);

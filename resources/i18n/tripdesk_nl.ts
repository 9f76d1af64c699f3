<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About TripDesk</source>
        <translation>Over TripDesk</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Makes the official report of a foreign business trip, on this computer alone: no server, no account.</source>
        <translation>Maakt het officiële verslag van een buitenlandse dienstreis, alleen op deze computer: geen server, geen account.</translation>
    </message>
    <message>
        <source>Free software under the EUPL 1.2.</source>
        <translation>Vrije software onder de EUPL 1.2.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gemaakt met</translation>
    </message>
</context>
<context>
    <name>Acting</name>
    <message>
        <source>A published report must first be withdrawn.</source>
        <translation>Een gepubliceerd verslag moet eerst worden ingetrokken.</translation>
    </message>
</context>
<context>
    <name>ActsBar</name>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>Try the connection</source>
        <translation>Probeer de verbinding</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Password of the shared archive</source>
        <translation>Wachtwoord van het gedeelde archief</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keyring, nowhere else.</source>
        <translation>Het wordt bewaard in de sleutelbos van deze computer, en nergens anders.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Bezig met verbinden…</translation>
    </message>
    <message>
        <source>Connected. The database is empty; TripDesk makes its archive in it.</source>
        <translation>Verbonden. De database is leeg; TripDesk maakt er zijn archief in.</translation>
    </message>
    <message numerus="yes">
        <source>Connected. It holds an archive of %n report(s).</source>
        <translation>
            <numerusform>Verbonden. Er staat een archief van %n verslag in.</numerusform>
            <numerusform>Verbonden. Er staat een archief van %n verslagen in.</numerusform>
        </translation>
    </message>
    <message>
        <source>What goes over the network is encrypted.</source>
        <translation>Wat over het netwerk gaat is versleuteld.</translation>
    </message>
    <message>
        <source>It is NOT encrypted: others on the network can read along.</source>
        <translation>Het is NIET versleuteld: anderen op het netwerk kunnen meelezen.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep the password.</source>
        <translation>Deze computer heeft geen sleutelbos die het wachtwoord kan bewaren.</translation>
    </message>
</context>
<context>
    <name>AnnounceDialog</name>
    <message>
        <source>Announce a trip</source>
        <translation>Reis aankondigen</translation>
    </message>
    <message>
        <source>such as: alderman for culture, two advisers</source>
        <translation>bijvoorbeeld: wethouder Cultuur, twee adviseurs</translation>
    </message>
    <message>
        <source>Who goes (functions, not names)</source>
        <translation>Wie gaan er (functies, geen namen)</translation>
    </message>
    <message>
        <source>The report that is to come is listed, and late when it does not come.</source>
        <translation>Het verwachte verslag staat in de lijst, en is te laat als het niet komt.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Open an e-mail with the invitation</source>
        <translation>Een e-mail met de uitnodiging openen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Aankondigen</translation>
    </message>
    <message>
        <source>Fill in who goes.</source>
        <translation>Vul in wie er gaan.</translation>
    </message>
    <message>
        <source>Fill in the first and the last day.</source>
        <translation>Vul de eerste en de laatste dag in.</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Not filled in yet</source>
        <translation>Nog niet ingevuld</translation>
    </message>
    <message>
        <source>Stands in the original, and in no answer</source>
        <translation>Staat in het origineel, en in geen antwoord</translation>
    </message>
</context>
<context>
    <name>AttentionBox</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>En nog %n</numerusform>
            <numerusform>En nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Hide the preview</source>
        <translation>Voorbeeld verbergen</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Voorbeeld bekijken</translation>
    </message>
</context>
<context>
    <name>Blocked</name>
    <message>
        <source>It is being checked what is wrong…</source>
        <translation>Er wordt nagekeken wat er mis is…</translation>
    </message>
    <message>
        <source>The archive is damaged</source>
        <translation>Het archief is beschadigd</translation>
    </message>
    <message>
        <source>The archive is from a newer TripDesk</source>
        <translation>Het archief is van een nieuwere TripDesk</translation>
    </message>
    <message>
        <source>The archive is open on another computer</source>
        <translation>Het archief is open op een andere computer</translation>
    </message>
    <message>
        <source>The shared archive asks for a password</source>
        <translation>Het gedeelde archief vraagt een wachtwoord</translation>
    </message>
    <message>
        <source>The shared archive does not let you in</source>
        <translation>Het gedeelde archief laat je niet binnen</translation>
    </message>
    <message>
        <source>The shared archive cannot be reached</source>
        <translation>Het gedeelde archief is niet te bereiken</translation>
    </message>
    <message>
        <source>Choose how you want to go on; your reports can nearly always be saved.</source>
        <translation>Kies hoe je verder wilt; je verslagen zijn bijna altijd te redden.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Bezig met verbinden…</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check your answers</source>
        <translation>Controleer je antwoorden</translation>
    </message>
    <message>
        <source>This is how they stand in the official report. After this it is fixed; a correction is always possible as a new version.</source>
        <translation>Zo komt het in het officiële verslag. Daarna staat het vast; verbeteren kan altijd als nieuwe versie.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) needed to make the report definitive</source>
        <translation>
            <numerusform>Nog %n ding nodig om het verslag definitief te maken</numerusform>
            <numerusform>Nog %n dingen nodig om het verslag definitief te maken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note: %n thing(s) to look at</source>
        <translation>
            <numerusform>Let op: %n aandachtspunt</numerusform>
            <numerusform>Let op: %n aandachtspunten</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>View PDF</source>
        <translation>PDF bekijken</translation>
    </message>
    <message>
        <source>Make definitive</source>
        <translation>Definitief maken</translation>
    </message>
    <message numerus="yes">
        <source>First fill in %n more thing(s)</source>
        <translation>
            <numerusform>Eerst nog %n ding invullen</numerusform>
            <numerusform>Eerst nog %n dingen invullen</numerusform>
        </translation>
    </message>
    <message>
        <source>{question}, item {n}</source>
        <translation>{question}, punt {n}</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Nog niet ingevuld</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Which reports</source>
        <translation>Welke verslagen</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>TripDesk closes as soon as it is done with this.</source>
        <translation>TripDesk sluit zodra dit klaar is.</translation>
    </message>
    <message>
        <source>What you typed last is not saved yet.</source>
        <translation>Wat je als laatste typte, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>It is kept in a file apart, and comes back at the next start.</source>
        <translation>Het staat in een apart bestand, en komt bij de volgende start terug.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Open houden</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Sluiten zonder opslaan</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns and order</source>
        <translation>Kolommen en volgorde</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>Op volgorde van</translation>
    </message>
    <message>
        <source>Which comes first</source>
        <translation>Wat eerst komt</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Zoals gewoonlijk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Beside each its width in characters. The trip has the room that is left.</source>
        <translation>Naast elke kolom haar breedte in tekens. De reis krijgt de ruimte die overblijft.</translation>
    </message>
    <message>
        <source>Width of {column}, in characters</source>
        <translation>Breedte van {column}, in tekens</translation>
    </message>
    <message>
        <source>Newest trip first</source>
        <translation>Nieuwste reis eerst</translation>
    </message>
    <message>
        <source>From low to high, from A to Z</source>
        <translation>Van laag naar hoog, van A naar Z</translation>
    </message>
    <message>
        <source>From high to low</source>
        <translation>Van hoog naar laag</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>What changed</source>
        <translation>Wat is gewijzigd</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>Oudere versie</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Nieuwere versie</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n antwoord gewijzigd</numerusform>
            <numerusform>%n antwoorden gewijzigd</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Niets gewijzigd</translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>Names that begin so</source>
        <translation>Namen die zo beginnen</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>In the archive</source>
        <translation>In het archief</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In het bestand</translation>
    </message>
    <message>
        <source>The one you choose becomes the next version. The other is kept too.</source>
        <translation>Wat je kiest wordt de volgende versie. Het andere blijft ook bewaard.</translation>
    </message>
    <message>
        <source>Go on with the archive&apos;s</source>
        <translation>Verder met die van het archief</translation>
    </message>
    <message>
        <source>Go on with the file&apos;s</source>
        <translation>Verder met die van het bestand</translation>
    </message>
    <message>
        <source>Which answers go on?</source>
        <translation>Welke antwoorden gaan verder?</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Later beslissen</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>One less</source>
        <translation>Eén minder</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eén meer</translation>
    </message>
</context>
<context>
    <name>DailyBackup</name>
    <message>
        <source>your office backs it up</source>
        <translation>je organisatie maakt er reservekopieën van</translation>
    </message>
    <message>
        <source>The daily backup failed: {why}</source>
        <translation>De dagelijkse reservekopie is mislukt: {why}</translation>
    </message>
    <message>
        <source>there is no room left on the disk of the backups.</source>
        <translation>er is geen ruimte meer op de schijf van de reservekopieën.</translation>
    </message>
    <message>
        <source>The last daily backup failed; it is tried again at the next change.</source>
        <translation>De laatste dagelijkse reservekopie is mislukt; bij de volgende wijziging gebeurt het opnieuw.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Calendar, {name}</source>
        <translation>Kalender, {name}</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+↓)</source>
        <translation>Kies in een kalender (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DecidedBox</name>
    <message>
        <source>Left standing on purpose</source>
        <translation>Bewust laten staan</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw bekijken</translation>
    </message>
</context>
<context>
    <name>Delivering</name>
    <message>
        <source>Trip report: {title}</source>
        <translation>Verslag dienstreis: {title}</translation>
    </message>
    <message>
        <source>Please find attached the report of a foreign business trip: {title}.

The PDF is the official report. The other file is for the secretariat only.</source>
        <translation>Hierbij het verslag van een buitenlandse dienstreis: {title}.

De PDF is het officiële verslag. Het andere bestand is alleen voor het secretariaat.</translation>
    </message>
    <message>
        <source>No mail program here opens a ready e-mail. Attach the two files in the folder that was opened to the e-mail that was begun.

The folder: {folder}</source>
        <translation>Geen mailprogramma op deze computer opent een klaargezette e-mail. Voeg de twee bestanden uit de geopende map toe aan de e-mail die is begonnen.

De map: {folder}</translation>
    </message>
</context>
<context>
    <name>DestroyedDialog</name>
    <message>
        <source>What was destroyed</source>
        <translation>Wat is vernietigd</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No report was ever destroyed in this archive.</source>
        <translation>In dit archief is nooit een verslag vernietigd.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) destroyed</source>
        <translation>
            <numerusform>%n verslag vernietigd</numerusform>
            <numerusform>%n verslagen vernietigd</numerusform>
        </translation>
    </message>
    <message>
        <source>{all}; the last {n} are shown</source>
        <translation>{all}; de laatste {n} staan hier</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reis</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Vernietigd</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>The chosen report</source>
        <translation>Het gekozen verslag</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>Choose a report to see what is in it.</source>
        <translation>Kies een verslag om te zien wat erin staat.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) chosen</source>
        <translation>
            <numerusform>%n verslag gekozen</numerusform>
            <numerusform>%n verslagen gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>What you do here is done with each of them.</source>
        <translation>Wat je hier doet, geldt voor elk van deze verslagen.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Save PDF as…</source>
        <translation>PDF opslaan als…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>The report is definitive</source>
        <translation>Het verslag is definitief</translation>
    </message>
    <message>
        <source>{title}, version {n}. This PDF is kept; a correction becomes a new version.</source>
        <translation>{title}, versie {n}. Deze PDF wordt bewaard; een verbetering wordt een nieuwe versie.</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alle verslagen</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
    </message>
    <message>
        <source>View PDF</source>
        <translation>PDF bekijken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Save it where you want, look at it or print it.</source>
        <translation>Sla hem op waar je wilt, bekijk hem of druk hem af.</translation>
    </message>
    <message>
        <source>The official PDF</source>
        <translation>De officiële PDF</translation>
    </message>
    <message>
        <source>Opens a ready e-mail with the PDF and the file for the secretariat; you look at it and send it.</source>
        <translation>Opent een klaargezette e-mail met de PDF en het bestand voor het secretariaat; jij kijkt hem na en verstuurt hem.</translation>
    </message>
    <message>
        <source>Send to the secretariat…</source>
        <translation>Versturen naar secretariaat…</translation>
    </message>
    <message>
        <source>To the secretariat</source>
        <translation>Naar het secretariaat</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Held: {reason}</source>
        <translation>Vastgehouden: {reason}</translation>
    </message>
    <message>
        <source>Not held.</source>
        <translation>Niet vastgehouden.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgeven</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Vasthouden…</translation>
    </message>
    <message>
        <source>Internal: never in the official report.</source>
        <translation>Intern: nooit in het officiële verslag.</translation>
    </message>
    <message>
        <source>Who travelled (functions, one on each line)</source>
        <translation>Wie reisden er (functies, één per regel)</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Zaaknummer</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Who paid</source>
        <translation>Wie betaalde</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Vervoer</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Vervolgafspraken</translation>
    </message>
    <message>
        <source>The definitive report has none.</source>
        <translation>Het definitieve verslag heeft er geen.</translation>
    </message>
    <message>
        <source>Hold against destruction</source>
        <translation>Vernietiging tegenhouden</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>My earlier answers</source>
        <translation>Mijn eerdere antwoorden</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>&amp;Verslagen</translation>
    </message>
    <message>
        <source>&amp;Lines to take over</source>
        <translation>&amp;Regels om over te nemen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Zonder titel</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>No reports yet. The first takes about ten minutes.</source>
        <translation>Nog geen verslagen. Het eerste kost je ongeveer tien minuten.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Bin ({n})</source>
        <translation>Prullenbak ({n})</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Spreadsheet</source>
        <translation>Rekenblad</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webpagina</translation>
    </message>
    <message>
        <source>Text with columns</source>
        <translation>Tekst met kolommen</translation>
    </message>
    <message>
        <source>Export the travel register</source>
        <translation>Reisregister exporteren</translation>
    </message>
    <message>
        <source>Name of the publication folder</source>
        <translation>Naam van de publicatiemap</translation>
    </message>
    <message>
        <source>Transfer files</source>
        <translation>Overdrachtsbestanden</translation>
    </message>
    <message>
        <source>Export reports to carry</source>
        <translation>Verslagen om mee te nemen exporteren</translation>
    </message>
    <message>
        <source>Export all data</source>
        <translation>Alle gegevens exporteren</translation>
    </message>
    <message>
        <source>Which reports?</source>
        <translation>Welke verslagen?</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alle verslagen</translation>
    </message>
    <message>
        <source>Only the chosen ({n})</source>
        <translation>Alleen gekozen ({n})</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Bezig met schrijven…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in the transfer file</source>
        <translation>
            <numerusform>%n verslag in het overdrachtsbestand</numerusform>
            <numerusform>%n verslagen in het overdrachtsbestand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureBox</name>
    <message>
        <source>Something went wrong in TripDesk.</source>
        <translation>Er ging iets mis in TripDesk.</translation>
    </message>
    <message>
        <source>What you typed is saved. You can go on; if it happens again, close TripDesk and open it anew.</source>
        <translation>Wat je typte, is opgeslagen. Je kunt verder werken; gebeurt het weer, sluit TripDesk dan en open het opnieuw.</translation>
    </message>
    <message>
        <source>What you typed last could not be saved yet. Copy it to be sure, then close TripDesk and open it anew.</source>
        <translation>Wat je als laatste typte, kon nog niet worden opgeslagen. Kopieer het voor de zekerheid, sluit TripDesk en open het opnieuw.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Logboek bekijken</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search in all reports</source>
        <translation>Zoek in alle verslagen</translation>
    </message>
    <message>
        <source>Search in all reports — place, purpose, function, appointment…   (Ctrl+F)</source>
        <translation>Zoek in alle verslagen — plaats, doel, functie, afspraak…   (Ctrl+F)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Alle jaren</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Alle landen</translation>
    </message>
    <message>
        <source>Made by anyone</source>
        <translation>Alle herkomsten</translation>
    </message>
</context>
<context>
    <name>FirstUse</name>
    <message>
        <source>More help (F1)</source>
        <translation>Meer hulp (F1)</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Begrepen</translation>
    </message>
</context>
<context>
    <name>FollowUpRow</name>
    <message>
        <source>Owner (a function)</source>
        <translation>Eigenaar (een functie)</translation>
    </message>
    <message>
        <source>Date, such as 1-6-2026</source>
        <translation>Datum, bijvoorbeeld 1-6-2026</translation>
    </message>
    <message>
        <source>Owner of: {text}</source>
        <translation>Eigenaar van: {text}</translation>
    </message>
    <message>
        <source>Date of: {text}</source>
        <translation>Datum van: {text}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Gedaan: {text}</translation>
    </message>
    <message>
        <source>This is no date yet.</source>
        <translation>Dit is nog geen datum.</translation>
    </message>
    <message>
        <source>{day}: late</source>
        <translation>{day}: te laat</translation>
    </message>
</context>
<context>
    <name>FollowUpsDialog</name>
    <message>
        <source>Follow-ups</source>
        <translation>Vervolgafspraken</translation>
    </message>
    <message>
        <source>Which follow-ups</source>
        <translation>Welke vervolgafspraken</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Owner, date, done…</source>
        <translation>Eigenaar, datum, gedaan…</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Verslag openen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No follow-up is open. They come from the reports that are definitive.</source>
        <translation>Er staat geen vervolgafspraak open. Ze komen uit de verslagen die definitief zijn.</translation>
    </message>
    <message>
        <source>No follow-up is late.</source>
        <translation>Geen vervolgafspraak is te laat.</translation>
    </message>
    <message>
        <source>No report that is definitive has follow-ups.</source>
        <translation>Geen definitief verslag heeft vervolgafspraken.</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n vervolgafspraak</numerusform>
            <numerusform>%n vervolgafspraken</numerusform>
        </translation>
    </message>
    <message>
        <source>{all}; the first {n} are shown</source>
        <translation>{all}; de eerste {n} staan hier</translation>
    </message>
</context>
<context>
    <name>FollowUpsModel</name>
    <message>
        <source>Follow-up</source>
        <translation>Vervolgafspraak</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reis</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>{day}: late</source>
        <translation>{day}: te laat</translation>
    </message>
</context>
<context>
    <name>FontsBox</name>
    <message>
        <source>A font of this computer can print what is missing. TripDesk keeps a copy, so that reports look the same from now on.</source>
        <translation>Een lettertype van deze computer kan afdrukken wat ontbreekt. TripDesk bewaart een kopie, zodat verslagen er voortaan hetzelfde uitzien.</translation>
    </message>
    <message>
        <source>Use the font {name} of this computer</source>
        <translation>Lettertype {name} van deze computer gebruiken</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Bin ({n})</source>
        <translation>Prullenbak ({n})</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) found</source>
        <translation>
            <numerusform>%n verslag gevonden</numerusform>
            <numerusform>%n verslagen gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>everything is on this computer</source>
        <translation>alles staat op deze computer</translation>
    </message>
    <message>
        <source>everything is at {server}</source>
        <translation>alles staat op {server}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in the bin</source>
        <translation>
            <numerusform>%n verslag in de prullenbak</numerusform>
            <numerusform>%n verslagen in de prullenbak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n verslag</numerusform>
            <numerusform>%n verslagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidePlace</name>
    <message>
        <source>{name} has taken this report over, on {computer}. Go on only where you agreed to: where both of you type, both texts are shown.</source>
        <translation>{name} heeft dit verslag overgenomen, op {computer}. Ga alleen verder als dat is afgesproken: waar jullie allebei typen, worden beide teksten getoond.</translation>
    </message>
</context>
<context>
    <name>GuideScreen</name>
    <message>
        <source>Check and finish</source>
        <translation>Controleren en opmaken</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Definitive</source>
        <translation>Definitief</translation>
    </message>
    <message>
        <source>What you typed last is not saved yet, so nothing was made definitive.</source>
        <translation>Wat je het laatst typte is nog niet opgeslagen, dus er is niets definitief gemaakt.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>All reports</source>
        <translation>Alle verslagen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Verslagen</translation>
    </message>
    <message>
        <source>Put back what you need; only emptying the bin destroys it.</source>
        <translation>Zet terug wat je nodig hebt; pas legen vernietigt het.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Prullenbak legen…</translation>
    </message>
    <message>
        <source>You have one report that is not finished.</source>
        <translation>Je hebt één verslag dat nog niet af is.</translation>
    </message>
    <message>
        <source>Continue with {title}</source>
        <translation>Verder met {title}</translation>
    </message>
    <message>
        <source>your report</source>
        <translation>je verslag</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Zoek in de hulp</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>Niets gevonden. Probeer een ander woord.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Bladzijde</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>For the traveller</source>
        <translation>Voor de reiziger</translation>
    </message>
    <message>
        <source>For the secretary</source>
        <translation>Voor het secretariaat</translation>
    </message>
    <message>
        <source>Settings and IT</source>
        <translation>Instellingen en IT</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Voor iedereen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Looking which files there are…</source>
        <translation>Kijken welke bestanden er zijn…</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Gelezen bestanden</translation>
    </message>
    <message>
        <source>Compare and choose…</source>
        <translation>Vergelijken en kiezen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Wat er van elk bestand werd</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>{done} of {total} reports of a transfer file</source>
        <translation>{done} van {total} verslagen van een overdrachtsbestand</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total} files</source>
        <translation>Gestopt na {done} van {total} bestanden</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n bestand gelezen</numerusform>
            <numerusform>%n bestanden gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in</source>
        <translation>
            <numerusform>%n bestand kon niet worden ingelezen</numerusform>
            <numerusform>%n bestanden konden niet worden ingelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of another kind left aside</source>
        <translation>
            <numerusform>%n bestand van een andere soort overgeslagen</numerusform>
            <numerusform>%n bestanden van een andere soort overgeslagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{done} of {total} files read</source>
        <translation>{done} van {total} bestanden gelezen</translation>
    </message>
    <message>
        <source>Stops after this file…</source>
        <translation>Stopt na dit bestand…</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Reports and transfer files</source>
        <translation>Verslagen en overdrachtsbestanden</translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Verslagen importeren</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>the archive&apos;s answers go on, the file&apos;s are kept</source>
        <translation>de antwoorden van het archief gaan verder, die van het bestand zijn bewaard</translation>
    </message>
    <message>
        <source>the file&apos;s answers go on, the archive&apos;s are kept</source>
        <translation>de antwoorden van het bestand gaan verder, die van het archief zijn bewaard</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Hold</source>
        <translation>Vasthouden</translation>
    </message>
    <message>
        <source>Why is this report held? While it is, nothing destroys it.</source>
        <translation>Waarom wordt dit verslag vastgehouden? Zolang dat zo is, vernietigt niets het.</translation>
    </message>
    <message>
        <source>Why is version {n} erased? Its answers and its PDF go for good; number, dates, hash and this reason stay.</source>
        <translation>Waarom wordt versie {n} gewist? De antwoorden en de PDF verdwijnen voorgoed; nummer, data, controlegetal en deze reden blijven.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>Lease</name>
    <message>
        <source>{name} is editing this report on {computer}, since {time}.</source>
        <translation>{name} bewerkt dit verslag op {computer}, sinds {time}.</translation>
    </message>
    <message>
        <source>You can read it beside the list. If you take it over, {name} is told so; where both of you type, nothing is overwritten: both texts are shown.</source>
        <translation>Je kunt het naast de lijst lezen. Neem je het over, dan krijgt {name} dat te zien; waar jullie allebei typen wordt niets overschreven: beide teksten worden getoond.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Only read</source>
        <translation>Alleen lezen</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Reports</source>
        <translation>Verslagen</translation>
    </message>
    <message>
        <source>Show all reports</source>
        <translation>Alle verslagen tonen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>No report answers to this search and these filters.</source>
        <translation>Geen verslag past bij deze zoekopdracht en filters.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>De prullenbak is leeg.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>What went wrong in TripDesk is written here, on this computer alone. Nothing is sent.</source>
        <translation>Hier staat wat er misging in TripDesk, alleen op deze computer. Er wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>Nothing went wrong: the log is empty.</source>
        <translation>Er ging niets mis: het logboek is leeg.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>No other report here answers this question.</source>
        <translation>Geen ander verslag op deze computer beantwoordt deze vraag.</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Somebody else typed in this report while you did. The text you choose goes on in it; the other is kept as a concept of its own.</source>
        <translation>Iemand anders typte in dit verslag terwijl jij dat deed. De tekst die je kiest gaat erin verder; de andere blijft bewaard als een eigen concept.</translation>
    </message>
    <message>
        <source>Somebody else finished this report while you typed. What you typed is kept as a concept of its own.</source>
        <translation>Iemand anders maakte dit verslag af terwijl je typte. Wat je typte blijft bewaard als een eigen concept.</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>Wat jij typte</translation>
    </message>
    <message>
        <source>What somebody else saved</source>
        <translation>Wat iemand anders opsloeg</translation>
    </message>
    <message>
        <source>Go on with mine</source>
        <translation>Verder met die van mij</translation>
    </message>
    <message>
        <source>Go on with theirs</source>
        <translation>Verder met de andere</translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message>
        <source>Find a name everywhere</source>
        <translation>Overal een naam zoeken</translation>
    </message>
    <message>
        <source>A name, or several words that all occur</source>
        <translation>Een naam, of enkele woorden die alle voorkomen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hoe ver het is</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Waar het staat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>In all versions, drafts, dossiers, the history and originals, the bin included.</source>
        <translation>In alle versies, concepten, dossiers, het verloop en de originelen, ook in de prullenbak.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bezig met zoeken…</translation>
    </message>
    <message>
        <source>{done} of {all} reports looked through</source>
        <translation>{done} van {all} verslagen doorzocht</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n place(s)</source>
        <translation>
            <numerusform>Op %n plaats gevonden</numerusform>
            <numerusform>Op %n plaatsen gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Found nowhere.</source>
        <translation>Nergens gevonden.</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) could not be read</source>
        <translation>
            <numerusform>%n origineel kon niet worden gelezen</numerusform>
            <numerusform>%n originelen konden niet worden gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: not all was looked through.</source>
        <translation>Gestopt: niet alles is doorzocht.</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>versie {n}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>concept</translation>
    </message>
    <message>
        <source>announcement</source>
        <translation>aankondiging</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>vervolgafspraak</translation>
    </message>
    <message>
        <source>history</source>
        <translation>geschiedenis</translation>
    </message>
    <message>
        <source>reason of the hold</source>
        <translation>reden van het vasthouden</translation>
    </message>
    <message>
        <source>what was decided about a name</source>
        <translation>besluit over een naam</translation>
    </message>
    <message>
        <source>original file</source>
        <translation>origineel bestand</translation>
    </message>
    <message>
        <source>original file that cannot be read</source>
        <translation>origineel bestand dat niet te lezen is</translation>
    </message>
    <message>
        <source>Report without a place</source>
        <translation>Verslag zonder plaats</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Verslag</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;New report</source>
        <translation>&amp;Nieuw verslag</translation>
    </message>
    <message>
        <source>New report &amp;based on this one</source>
        <translation>Nieuw verslag op &amp;basis van dit verslag</translation>
    </message>
    <message>
        <source>Announce a &amp;trip…</source>
        <translation>&amp;Reis aankondigen…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importeren…</translation>
    </message>
    <message>
        <source>&amp;Save PDF as…</source>
        <translation>PDF op&amp;slaan als…</translation>
    </message>
    <message>
        <source>&amp;View PDF</source>
        <translation>PDF be&amp;kijken</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Af&amp;drukken…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporteren</translation>
    </message>
    <message>
        <source>Travel &amp;register…</source>
        <translation>&amp;Reisregister…</translation>
    </message>
    <message>
        <source>&amp;Publication folder…</source>
        <translation>&amp;Publicatiemap…</translation>
    </message>
    <message>
        <source>&amp;Transfer file…</source>
        <translation>&amp;Overdrachtsbestand…</translation>
    </message>
    <message>
        <source>All &amp;data (JSON)…</source>
        <translation>Alle &amp;gegevens (JSON)…</translation>
    </message>
    <message>
        <source>&amp;Make a backup…</source>
        <translation>Reservekopie &amp;maken…</translation>
    </message>
    <message>
        <source>Put a backup ba&amp;ck…</source>
        <translation>Reservekopie &amp;terugzetten…</translation>
    </message>
    <message>
        <source>&amp;All reports</source>
        <translation>&amp;Alle verslagen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fsluiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Opnie&amp;uw</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>K&amp;nippen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Plakken</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles selecteren</translation>
    </message>
    <message>
        <source>&amp;Find in the reports</source>
        <translation>&amp;Zoeken in de verslagen</translation>
    </message>
    <message>
        <source>Find a &amp;name everywhere…</source>
        <translation>Overal een naa&amp;m zoeken…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Instellingen…</translation>
    </message>
    <message>
        <source>The report &amp;beside the question</source>
        <translation>&amp;Verslag naast de vraag</translation>
    </message>
    <message>
        <source>&amp;Columns and order…</source>
        <translation>Ko&amp;lommen en volgorde…</translation>
    </message>
    <message>
        <source>&amp;Follow-ups…</source>
        <translation>Vervolg&amp;afspraken…</translation>
    </message>
    <message>
        <source>What may be &amp;destroyed…</source>
        <translation>Wat mag worden vern&amp;ietigd…</translation>
    </message>
    <message>
        <source>Over&amp;view</source>
        <translation>&amp;Overzicht</translation>
    </message>
    <message>
        <source>The b&amp;in</source>
        <translation>&amp;Prullenbak</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Grotere tekst</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Ge&amp;wone tekst</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>&amp;Correct in a new version</source>
        <translation>&amp;Verbeteren als nieuwe versie</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>Vo&amp;rige stap</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Vol&amp;gende stap</translation>
    </message>
    <message>
        <source>Chec&amp;k and finish</source>
        <translation>&amp;Controleren en opmaken</translation>
    </message>
    <message>
        <source>&amp;To the bin</source>
        <translation>Naar &amp;prullenbak</translation>
    </message>
    <message>
        <source>&amp;Help here</source>
        <translation>&amp;Hulp bij dit scherm</translation>
    </message>
    <message>
        <source>All &amp;subjects</source>
        <translation>Alle &amp;onderwerpen</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Logboek</translation>
    </message>
    <message>
        <source>&amp;About TripDesk</source>
        <translation>O&amp;ver TripDesk</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>OneFollowUpDialog</name>
    <message>
        <source>Follow-up</source>
        <translation>Vervolgafspraak</translation>
    </message>
</context>
<context>
    <name>OneReport</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>OptionalItemsField</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nee</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
</context>
<context>
    <name>Others</name>
    <message>
        <source>The connection with the shared archive is back.</source>
        <translation>De verbinding met het gedeelde archief is er weer.</translation>
    </message>
    <message>
        <source>The connection with the shared archive is lost. What you type is kept on this computer, and saved once it is back.</source>
        <translation>De verbinding met het gedeelde archief is weg. Wat je typt blijft op deze computer bewaard, en wordt opgeslagen zodra ze er weer is.</translation>
    </message>
</context>
<context>
    <name>OverviewPlace</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Opslaan als CSV</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>All reports</source>
        <translation>Alle verslagen</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Opslaan als CSV…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Which reports</source>
        <translation>Welke verslagen</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Wat in de lijst staat</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n verslag</numerusform>
            <numerusform>%n verslagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is listed now, so there is nothing to count.</source>
        <translation>Er staat nu niets in de lijst, dus er valt niets te tellen.</translation>
    </message>
    <message>
        <source>No reports yet. With the first, its numbers are here.</source>
        <translation>Nog geen verslagen. Vanaf het eerste staan de cijfers hier.</translation>
    </message>
</context>
<context>
    <name>PagesPage</name>
    <message>
        <source>The original, a text</source>
        <translation>Het origineel, een tekst</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Pagina’s kleiner</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Pagina’s groter</translation>
    </message>
    <message>
        <source>The pages are on their way…</source>
        <translation>De pagina’s komen eraan…</translation>
    </message>
    <message>
        <source>Nothing here draws pages.</source>
        <translation>Hier is niets wat pagina’s tekent.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} van {pages}</translation>
    </message>
    <message>
        <source>The report&apos;s pages, page {page} of {pages}</source>
        <translation>De pagina’s van het verslag, pagina {page} van {pages}</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Place {n}</source>
        <translation>Plaats {n}</translation>
    </message>
    <message>
        <source>Country of place {n}</source>
        <translation>Land van plaats {n}</translation>
    </message>
    <message>
        <source>Move place {n} up (Alt+↑)</source>
        <translation>Plaats {n} omhoog (Alt+↑)</translation>
    </message>
    <message>
        <source>Move place {n} down (Alt+↓)</source>
        <translation>Plaats {n} omlaag (Alt+↓)</translation>
    </message>
    <message>
        <source>Remove place {n}</source>
        <translation>Plaats {n} weghalen</translation>
    </message>
</context>
<context>
    <name>PlacesField</name>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Plaats toevoegen</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Smaller pages</source>
        <translation>Pagina’s kleiner</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Pagina’s groter</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>Zo breed als er plaats is</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Terug naar de vraag</translation>
    </message>
    <message>
        <source>This is how the report will look</source>
        <translation>Zo wordt het verslag</translation>
    </message>
    <message>
        <source>Arrow keys and Page Up and Page Down scroll; plus, minus and 0 set the size.</source>
        <translation>De pijltjestoetsen en Page Up en Page Down schuiven; plus, min en 0 bepalen de grootte.</translation>
    </message>
    <message>
        <source>The pages take too long to draw. What you type is kept.</source>
        <translation>Het tekenen van de pagina’s duurt te lang. Wat je typt blijft bewaard.</translation>
    </message>
    <message>
        <source>The pages could not be drawn. What you type is kept.</source>
        <translation>De pagina’s konden niet worden getekend. Wat je typt blijft bewaard.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Pagina {page} van {pages}</translation>
    </message>
    <message>
        <source>The report as it will be, page {page} of {pages}</source>
        <translation>Het verslag zoals het wordt, pagina {page} van {pages}</translation>
    </message>
    <message>
        <source>Size {size} %: as wide as there is room</source>
        <translation>Grootte {size} %: zo breed als er plaats is</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message numerus="yes">
        <source>When and where were %n report(s) published?</source>
        <translation>
            <numerusform>Wanneer en waar is %n verslag gepubliceerd?</numerusform>
            <numerusform>Wanneer en waar zijn %n verslagen gepubliceerd?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>&amp;Web address (may be left empty)</source>
        <translation>&amp;Webadres (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Note as published</source>
        <translation>Als gepubliceerd noteren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Zoeken in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Bestands&amp;type:</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 bestaat al.
Wil je het vervangen?</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Pagina&amp;reeks:</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Dubbelzijdig afdrukken</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Over de lange zijde</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Over de korte zijde</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>My earlier answers…</source>
        <translation>Mijn eerdere antwoorden…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>QuestionPages</name>
    <message>
        <source>Question {n} of {all}</source>
        <translation>Vraag {n} van {all}</translation>
    </message>
</context>
<context>
    <name>ReportFlows</name>
    <message>
        <source>Save PDF as</source>
        <translation>PDF opslaan als</translation>
    </message>
    <message>
        <source>A folder for the PDFs</source>
        <translation>Een map voor de PDF’s</translation>
    </message>
    <message>
        <source>No program here opens a PDF. Save it with “Save PDF as…” instead.</source>
        <translation>Geen programma op deze computer opent een PDF. Sla hem op met ‘PDF opslaan als…’.</translation>
    </message>
    <message numerus="yes">
        <source>%n PDF(s) saved</source>
        <translation>
            <numerusform>%n PDF opgeslagen</numerusform>
            <numerusform>%n PDF’s opgeslagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Zonder titel</translation>
    </message>
    <message>
        <source>This report is definitive. Correct it in a new version?</source>
        <translation>Dit verslag is definitief. Wil je het verbeteren als nieuwe versie?</translation>
    </message>
    <message>
        <source>The correction was discarded</source>
        <translation>De verbetering is weggegooid</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted as published</source>
        <translation>
            <numerusform>%n verslag als gepubliceerd genoteerd</numerusform>
            <numerusform>%n verslagen als gepubliceerd genoteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>The report was withdrawn</source>
        <translation>Het verslag is ingetrokken</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) moved to the bin</source>
        <translation>
            <numerusform>%n verslag naar de prullenbak verplaatst</numerusform>
            <numerusform>%n verslagen naar de prullenbak verplaatst</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) put back</source>
        <translation>
            <numerusform>%n verslag teruggezet</numerusform>
            <numerusform>%n verslagen teruggezet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) destroyed</source>
        <translation>
            <numerusform>%n verslag vernietigd</numerusform>
            <numerusform>%n verslagen vernietigd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueScreen</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Put the latest backup back</source>
        <translation>De laatste reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Put another backup back…</source>
        <translation>Een andere reservekopie terugzetten…</translation>
    </message>
    <message>
        <source>Save every report that can be read</source>
        <translation>Elk leesbaar verslag redden</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Whatever you choose, the damaged archive is kept aside; nothing is thrown away.</source>
        <translation>Wat je ook kiest, het beschadigde archief blijft apart bewaard; er wordt niets weggegooid.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keyring, nowhere else.</source>
        <translation>Het wordt bewaard in de sleutelbos van deze computer, en nergens anders.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the latest backup back ({when})</source>
        <translation>De laatste reservekopie terugzetten ({when})</translation>
    </message>
    <message>
        <source>There is no backup in the usual folder</source>
        <translation>Er is geen reservekopie in de gewone map</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put a backup back</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Reservekopieën, nieuwste eerst</translation>
    </message>
    <message>
        <source>Which backup do you want to put back?</source>
        <translation>Welke reservekopie wil je terugzetten?</translation>
    </message>
    <message>
        <source>A backup in another folder…</source>
        <translation>Een reservekopie in een andere map…</translation>
    </message>
    <message>
        <source>The backups are being looked up…</source>
        <translation>De reservekopieën worden opgezocht…</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>Deze reservekopie terugzetten</translation>
    </message>
    <message>
        <source>There is no backup in the usual folder yet.</source>
        <translation>Er is nog geen reservekopie in de gewone map.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Kies een reservekopie</translation>
    </message>
    <message>
        <source>Backups of TripDesk</source>
        <translation>Reservekopieën van TripDesk</translation>
    </message>
    <message>
        <source>The backup is being checked…</source>
        <translation>De reservekopie wordt nagekeken…</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>May be destroyed</source>
        <translation>Mag worden vernietigd</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Vernietigen…</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>What was destroyed…</source>
        <translation>Wat is vernietigd…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reis</translation>
    </message>
    <message>
        <source>Kept since</source>
        <translation>Bewaard sinds</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Vastgehouden</translation>
    </message>
    <message>
        <source>Reports that may be destroyed</source>
        <translation>Verslagen die vernietigd mogen worden</translation>
    </message>
    <message>
        <source>No report may ever be destroyed: the settings name no years of keeping. Choose them in the settings, under Keeping.</source>
        <translation>Geen verslag mag ooit worden vernietigd: de instellingen noemen geen bewaartermijn. Kies die in de instellingen, bij Bewaren.</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after the return</source>
        <translation>
            <numerusform>%n jaar na terugkomst</numerusform>
            <numerusform>%n jaar na terugkomst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after a report became definitive</source>
        <translation>
            <numerusform>%n jaar nadat een verslag definitief werd</numerusform>
            <numerusform>%n jaar nadat een verslag definitief werd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after a report was published</source>
        <translation>
            <numerusform>%n jaar nadat een verslag is gepubliceerd</numerusform>
            <numerusform>%n jaar nadat een verslag is gepubliceerd</numerusform>
        </translation>
    </message>
    <message>
        <source>By the settings these may be destroyed: {rule}. Tick what is to go; that it was there, when and by whom it was destroyed stays on record.</source>
        <translation>Volgens de instellingen mogen deze worden vernietigd: {rule}. Vink aan wat weg moet; dát het er was, en wanneer en door wie het is vernietigd, blijft vastgelegd.</translation>
    </message>
    <message>
        <source>There are {all}; the first {n} are shown.</source>
        <translation>Het zijn er {all}; de eerste {n} staan hier.</translation>
    </message>
    <message>
        <source>The years of keeping are over</source>
        <translation>De bewaartermijn is verstreken</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n report(s) for good?</source>
        <translation>
            <numerusform>%n verslag voorgoed vernietigen?</numerusform>
            <numerusform>%n verslagen voorgoed vernietigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>en %n ander</numerusform>
            <numerusform>en %n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Their versions and PDFs go too. This cannot be undone.</source>
        <translation>Hun versies en pdf’s gaan ook weg. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernietigen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Still to come</source>
        <translation>Nog te komen</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>This archive lies in a folder of {service}. Two computers that use it at once can damage it; keep the archive on this computer, and put backups in {service}.</source>
        <translation>Dit archief ligt in een map van {service}. Als twee computers het tegelijk gebruiken, kan het beschadigd raken; bewaar het archief op deze computer, en zet reservekopieën in {service}.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) got back what you typed while it could not be saved</source>
        <translation>
            <numerusform>%n verslag heeft terug wat je typte toen het niet opgeslagen kon worden</numerusform>
            <numerusform>%n verslagen hebben terug wat je typte toen het niet opgeslagen kon worden</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used: the password is remembered until TripDesk closes.</source>
        <translation>Deze computer heeft geen sleutelbos die te gebruiken is: het wachtwoord wordt onthouden tot TripDesk sluit.</translation>
    </message>
    <message>
        <source>Make a backup in which folder?</source>
        <translation>In welke map wil je een reservekopie maken?</translation>
    </message>
    <message>
        <source>Backup made: {name}</source>
        <translation>Reservekopie gemaakt: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the archive are missing or damaged, and are not in it.</source>
        <translation>
            <numerusform>%n document van het archief ontbreekt of is beschadigd, en zit er niet in.</numerusform>
            <numerusform>%n documenten van het archief ontbreken of zijn beschadigd, en zitten er niet in.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was put back; what was there is kept as {name}</source>
        <translation>De reservekopie is teruggezet; wat er stond is bewaard als {name}</translation>
    </message>
    <message>
        <source>The backup was put back</source>
        <translation>De reservekopie is teruggezet</translation>
    </message>
    <message>
        <source>The backup is being put back…</source>
        <translation>De reservekopie wordt teruggezet…</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) saved; the damaged archive is kept in {name}</source>
        <translation>
            <numerusform>%n verslag gered; het beschadigde archief is bewaard in {name}</numerusform>
            <numerusform>%n verslagen gered; het beschadigde archief is bewaard in {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>The reports are being saved…</source>
        <translation>De verslagen worden gered…</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Your office has set this; it cannot be changed here.</source>
        <translation>Dit heeft je organisatie vastgelegd; het kan hier niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Instellingen exporteren</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Instellingen importeren</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>All reports</source>
        <translation>Alle verslagen</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Ingevulde vragen</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Nieuw verslag</translation>
    </message>
    <message>
        <source>{state} · step {n} of {all}</source>
        <translation>{state} · stap {n} van {all}</translation>
    </message>
    <message>
        <source>Saved on this computer, {time}</source>
        <translation>Opgeslagen op deze computer, {time}</translation>
    </message>
    <message>
        <source>Saved in the shared archive, {time}</source>
        <translation>Opgeslagen in het gedeelde archief, {time}</translation>
    </message>
    <message>
        <source>Not saved yet: {why}</source>
        <translation>Nog niet opgeslagen: {why}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Niet opgeslagen</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>New report</source>
        <translation>Nieuw verslag</translation>
    </message>
</context>
<context>
    <name>StepsList</name>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
</context>
<context>
    <name>StylePreview</name>
    <message>
        <source>A page in this house style</source>
        <translation>Een pagina in deze huisstijl</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Wie gaan er</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Vervolgafspraken</translation>
    </message>
    <message>
        <source>Taken over from an older report: compare the answers with the original.</source>
        <translation>Overgenomen uit een ouder verslag: vergelijk de antwoorden met het origineel.</translation>
    </message>
</context>
<context>
    <name>TableColumns</name>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>New report from an earlier one</source>
        <translation>Nieuw verslag op basis van een eerder</translation>
    </message>
    <message>
        <source>What do you take over from “{title}”?</source>
        <translation>Wat neem je over uit ‘{title}’?</translation>
    </message>
    <message>
        <source>Begin the report</source>
        <translation>Begin het verslag</translation>
    </message>
    <message>
        <source>Begin an empty report</source>
        <translation>Leeg verslag beginnen</translation>
    </message>
</context>
<context>
    <name>TermField</name>
    <message>
        <source>unit</source>
        <translation>eenheid</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n woord</numerusform>
            <numerusform>%n woorden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>There is no definitive version yet.</source>
        <translation>Er is nog geen definitieve versie.</translation>
    </message>
    <message>
        <source>Erased: {reason}</source>
        <translation>Gewist: {reason}</translation>
    </message>
    <message>
        <source>See the PDF</source>
        <translation>PDF bekijken</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>See what changed…</source>
        <translation>Bekijk wat is gewijzigd…</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reden</translation>
    </message>
    <message>
        <source>Why is this report withdrawn? The reason stays in its history.</source>
        <translation>Waarom wordt dit verslag ingetrokken? De reden blijft in de geschiedenis staan.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
</context>
<context>
    <name>_WidthBox</name>
    <message>
        <source>As needed</source>
        <translation>Passend</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Go on filling in</source>
        <translation>Verder invullen</translation>
    </message>
    <message>
        <source>Check and finish…</source>
        <translation>Controleren en afronden…</translation>
    </message>
    <message>
        <source>Start filling in</source>
        <translation>Beginnen met invullen</translation>
    </message>
    <message>
        <source>Invite by e-mail…</source>
        <translation>Uitnodigen per e-mail…</translation>
    </message>
    <message>
        <source>Remind by e-mail…</source>
        <translation>Herinneren per e-mail…</translation>
    </message>
    <message>
        <source>Note as published…</source>
        <translation>Als gepubliceerd noteren…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>View PDF</source>
        <translation>PDF bekijken</translation>
    </message>
    <message>
        <source>Save PDF as…</source>
        <translation>PDF opslaan als…</translation>
    </message>
    <message>
        <source>Send to the secretariat…</source>
        <translation>Versturen naar secretariaat…</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Bestand tonen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Verbeteren…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Discard the correction…</source>
        <translation>Verbetering weggooien…</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>Naar prullenbak</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Vernietigen…</translation>
    </message>
    <message>
        <source>Looked at: it is right</source>
        <translation>Nagekeken: het klopt</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>Keep it anyway</source>
        <translation>Toch laten staan</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave the name out</source>
        <translation>Naam weglaten</translation>
    </message>
    <message>
        <source>Is an office holder</source>
        <translation>Is een ambtsdrager</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>nog geen reservekopie</translation>
    </message>
    <message>
        <source>last backup {when}</source>
        <translation>laatste reservekopie {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n verslag</numerusform>
            <numerusform>%n verslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n versie</numerusform>
            <numerusform>%n versies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documenten</numerusform>
        </translation>
    </message>
    <message>
        <source>TripDesk {version}</source>
        <translation>TripDesk {version}</translation>
    </message>
    <message>
        <source>The archive of now cannot be read; it is kept aside in the data folder.</source>
        <translation>Het huidige archief is niet te lezen; het blijft apart bewaard in de gegevensmap.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of now are not in it, and go</source>
        <translation>
            <numerusform>%n verslag van nu zit er niet in, en verdwijnt</numerusform>
            <numerusform>%n verslagen van nu zitten er niet in, en verdwijnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) go back to what they were</source>
        <translation>
            <numerusform>%n verslag wordt weer wat het was</numerusform>
            <numerusform>%n verslagen worden weer wat ze waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) come back</source>
        <translation>
            <numerusform>%n verslag komt terug</numerusform>
            <numerusform>%n verslagen komen terug</numerusform>
        </translation>
    </message>
    <message>
        <source>No report would change.</source>
        <translation>Er verandert geen verslag.</translation>
    </message>
    <message>
        <source>A backup of the archive of now is made first.</source>
        <translation>Eerst wordt van het huidige archief een reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>Backups keep it until they go; which those are cannot be told here.</source>
        <translation>Reservekopieën bewaren het tot ze vervallen; welke dat zijn, is hier niet te zeggen.</translation>
    </message>
    <message>
        <source>No backup in the usual folder holds it.</source>
        <translation>Geen reservekopie in de gewone map bevat het.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) hold it, each until at least:</source>
        <translation>
            <numerusform>%n reservekopie bevat het, in elk geval tot:</numerusform>
            <numerusform>%n reservekopieën bevatten het, elk in elk geval tot:</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}: until {until}</source>
        <translation>{when}: tot {until}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups in other folders are not among these.</source>
        <translation>Reservekopieën in andere mappen staan hier niet bij.</translation>
    </message>
</context>
<context>
    <name>chips</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Trip</source>
        <translation>Reis</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>Verslag uiterlijk</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Zaaknummer</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Gepubliceerd op</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>“{words}” is an office holder</source>
        <translation>‘{words}’ is een ambtsdrager</translation>
    </message>
    <message>
        <source>“{words}” is kept</source>
        <translation>‘{words}’ blijft staan</translation>
    </message>
</context>
<context>
    <name>destroying</name>
    <message numerus="yes">
        <source>Destroy %n report(s) for good?</source>
        <translation>
            <numerusform>%n verslag voorgoed vernietigen?</numerusform>
            <numerusform>%n verslagen voorgoed vernietigen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>en %n ander</numerusform>
            <numerusform>en %n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Their versions and PDFs go too. This cannot be undone.</source>
        <translation>Ook de versies en PDF’s verdwijnen. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernietigen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Discard the correction? What was typed since the last version is lost.</source>
        <translation>De verbetering weggooien? Wat sinds de laatste versie is getypt, gaat verloren.</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Nog niet ingevuld</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>It did not work ({code}); nothing was changed.</source>
        <translation>Het is niet gelukt ({code}); er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The disk is full; make room. What you typed stays in this window.</source>
        <translation>De schijf is vol. Maak ruimte; wat je typte, blijft in dit venster staan.</translation>
    </message>
    <message>
        <source>You may not write in {path}. Ask who owns the folder, or choose another.</source>
        <translation>Je mag niet schrijven in {path}. Vraag de eigenaar van de map of kies een andere map.</translation>
    </message>
    <message>
        <source>Another program is using the archive. Close it there and try again.</source>
        <translation>Een ander programma gebruikt het archief. Sluit dat programma en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The archive is damaged. Put a backup back.</source>
        <translation>Het archief is beschadigd. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The disk of {path} failed. Look whether it is still connected.</source>
        <translation>De schijf van {path} geeft een fout. Kijk of hij nog is aangesloten.</translation>
    </message>
    <message>
        <source>The archive was made by a newer TripDesk. Update TripDesk on this computer.</source>
        <translation>Het archief is gemaakt met een nieuwere TripDesk. Werk TripDesk op deze computer bij.</translation>
    </message>
    <message>
        <source>{user} has this archive open on the computer {host}. Close it there; if that computer fell over, it can be opened here two minutes later.</source>
        <translation>{user} heeft dit archief open op de computer {host}. Sluit het daar; is die computer uitgevallen, dan kan het hier twee minuten later open.</translation>
    </message>
    <message>
        <source>You may not open {path}. Ask who owns the folder.</source>
        <translation>Je mag {path} niet openen. Vraag de eigenaar van de map.</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be made. Choose another one.</source>
        <translation>De map van {path} kan niet worden gemaakt. Kies een andere map.</translation>
    </message>
    <message>
        <source>The PDF of this version is no longer in the archive. Put a backup back.</source>
        <translation>De PDF van deze versie staat niet meer in het archief. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The PDF of this version was changed or damaged. Put a backup back.</source>
        <translation>De PDF van deze versie is gewijzigd of beschadigd. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>{path} is a folder without any reports.</source>
        <translation>{path} is een map zonder verslagen.</translation>
    </message>
    <message>
        <source>{path} is there already and is no publication folder of TripDesk. Choose another name for the folder.</source>
        <translation>{path} bestaat al en is geen publicatiemap van TripDesk. Kies een andere naam voor de map.</translation>
    </message>
    <message>
        <source>This report has an open correction. Finish or discard it first.</source>
        <translation>Dit verslag heeft een open correctie. Maak die eerst af of verwerp haar.</translation>
    </message>
    <message>
        <source>The file was written with another form, so its answers cannot take the place of these.</source>
        <translation>Het bestand is met een ander formulier geschreven; de antwoorden kunnen niet in de plaats van deze komen.</translation>
    </message>
    <message>
        <source>{file} is a file; all data is written of reports of the archive.</source>
        <translation>{file} is een bestand; alle gegevens worden geschreven van verslagen in het archief.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Gestopt; er is niets geschreven.</translation>
    </message>
    <message>
        <source>Stopped; what was taken in stays. Import it again to go on.</source>
        <translation>Gestopt; wat is ingelezen blijft. Importeer het opnieuw om verder te gaan.</translation>
    </message>
    <message>
        <source>The transfer file is not right ({where}), so nothing was taken in. Have it made again.</source>
        <translation>Het overdrachtsbestand klopt niet ({where}); er is niets ingelezen. Laat het opnieuw maken.</translation>
    </message>
    <message>
        <source>What was written does not read back the same ({what}); the other archive is as it was.</source>
        <translation>Wat geschreven is, leest niet hetzelfde terug ({what}); het andere archief is zoals het was.</translation>
    </message>
    <message>
        <source>{path} is there already and may hold reports. Import it, or choose another name.</source>
        <translation>{path} bestaat al en kan verslagen bevatten. Importeer het, of kies een andere naam.</translation>
    </message>
    <message>
        <source>The transfer file was made by a newer TripDesk. Update TripDesk here.</source>
        <translation>Het overdrachtsbestand is met een nieuwere TripDesk gemaakt. Werk TripDesk hier bij.</translation>
    </message>
    <message>
        <source>The other archive is not empty ({count} report(s)), and an archive is moved as a whole.</source>
        <translation>Het andere archief is niet leeg (aantal verslagen: {count}), en een archief verhuist als geheel.</translation>
    </message>
    <message>
        <source>This is no transfer file of TripDesk.</source>
        <translation>Dit is geen overdrachtsbestand van TripDesk.</translation>
    </message>
    <message>
        <source>That is the archive itself; name another.</source>
        <translation>Dat is het archief zelf; noem een ander.</translation>
    </message>
    <message>
        <source>The transfer file unpacks to more than any archive; it was given up.</source>
        <translation>Het overdrachtsbestand is uitgepakt groter dan enig archief; er is mee gestopt.</translation>
    </message>
    <message>
        <source>None of these reports has a definitive version that can be published.</source>
        <translation>Geen van deze verslagen heeft een definitieve versie die gepubliceerd kan worden.</translation>
    </message>
    <message>
        <source>There is no file {path}. Look at the name.</source>
        <translation>Er is geen bestand {path}. Kijk de naam na.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB; no report is.</source>
        <translation>{path} is groter dan {most} MB; zo groot is geen verslag.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}.</source>
        <translation>{path} kan niet worden gelezen: {cause}.</translation>
    </message>
    <message>
        <source>The folder of {path} does not exist. Make it or choose another one.</source>
        <translation>De map van {path} bestaat niet. Maak hem of kies een andere map.</translation>
    </message>
    <message>
        <source>You may not write {path}. Choose another folder.</source>
        <translation>Je mag {path} niet schrijven. Kies een andere map.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {path}. Nothing was written.</source>
        <translation>Op de schijf is geen ruimte meer voor {path}. Er is niets geschreven.</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the file a name.</source>
        <translation>{path} is een map. Geef het bestand een naam.</translation>
    </message>
    <message>
        <source>{path} could not be written: {cause}.</source>
        <translation>{path} kon niet worden geschreven: {cause}.</translation>
    </message>
    <message>
        <source>This PDF has {pages} pages; more than {most} are not read as a report.</source>
        <translation>Deze PDF heeft {pages} bladzijden; meer dan {most} worden niet als verslag gelezen.</translation>
    </message>
    <message>
        <source>The font {file} cannot be read: {cause}.</source>
        <translation>Het lettertype {file} kan niet worden gelezen: {cause}.</translation>
    </message>
    <message>
        <source>{file} is a variable font. Choose a static .ttf of it.</source>
        <translation>{file} is een variabel lettertype. Kies een vaste .ttf ervan.</translation>
    </message>
    <message>
        <source>The file could not be read: it made the reader stop.</source>
        <translation>Het bestand kon niet worden gelezen: het liet de lezer vastlopen.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password.</source>
        <translation>Deze PDF is beveiligd met een wachtwoord.</translation>
    </message>
    <message>
        <source>The PDF has no page {page}.</source>
        <translation>De PDF heeft geen bladzijde {page}.</translation>
    </message>
    <message>
        <source>This PDF is too large to be read here.</source>
        <translation>Deze PDF is te groot om hier te lezen.</translation>
    </message>
    <message>
        <source>This PDF takes too long to be read; it was given up.</source>
        <translation>Het lezen van deze PDF duurt te lang en is gestopt.</translation>
    </message>
    <message>
        <source>The font {file} is damaged. Choose another one.</source>
        <translation>Het lettertype {file} is beschadigd. Kies een ander.</translation>
    </message>
    <message>
        <source>The font {file} may not be put into a document. Choose another one.</source>
        <translation>Het lettertype {file} mag niet in een document worden opgenomen. Kies een ander.</translation>
    </message>
    <message>
        <source>{file} is no font with TrueType outlines. Choose a .ttf file.</source>
        <translation>{file} is geen lettertype met TrueType-vormen. Kies een .ttf-bestand.</translation>
    </message>
    <message>
        <source>The logo of the house style cannot be read ({cause}). Choose another file.</source>
        <translation>Het logo van de huisstijl is niet te lezen ({cause}). Kies een ander bestand.</translation>
    </message>
    <message>
        <source>The logo of the house style has {cause}, which cannot be drawn. Save it as plain shapes, or as PNG.</source>
        <translation>Het logo van de huisstijl bevat {cause}; dat kan niet worden getekend. Bewaar het als gewone vormen of als PNG.</translation>
    </message>
    <message>
        <source>This is not a PDF that can be read.</source>
        <translation>Dit is geen PDF die te lezen is.</translation>
    </message>
    <message>
        <source>“{character}” ({name}) under “{heading}” cannot be printed. Write it otherwise.</source>
        <translation>‘{character}’ ({name}) onder ‘{heading}’ kan niet worden afgedrukt. Schrijf het anders.</translation>
    </message>
    <message>
        <source>{file} holds all data of an archive, for other programs. A transfer file carries reports to another archive.</source>
        <translation>{file} bevat alle gegevens van een archief, voor andere programma&apos;s. Met een overdrachtsbestand gaan verslagen naar een ander archief.</translation>
    </message>
    <message>
        <source>{file} is not a report of TripDesk.</source>
        <translation>{file} is geen verslag van TripDesk.</translation>
    </message>
    <message>
        <source>{file} is a PDF without the data of a TripDesk report.</source>
        <translation>{file} is een PDF zonder de gegevens van een TripDesk-verslag.</translation>
    </message>
    <message>
        <source>{file} is no report that TripDesk can read: the official headings were not found in it.</source>
        <translation>{file} is geen verslag dat TripDesk kan lezen: de officiële koppen staan er niet in.</translation>
    </message>
    <message>
        <source>{file} was made by a newer TripDesk. Update TripDesk on this computer.</source>
        <translation>{file} is gemaakt met een nieuwere TripDesk. Werk TripDesk op deze computer bij.</translation>
    </message>
    <message>
        <source>{file} is not right at “{key}”. Ask the sender to send it again.</source>
        <translation>{file} klopt niet bij ‘{key}’. Vraag de afzender het opnieuw te sturen.</translation>
    </message>
    <message>
        <source>{file} answers a question, “{key}”, that this form does not have.</source>
        <translation>{file} beantwoordt een vraag, ‘{key}’, die dit formulier niet heeft.</translation>
    </message>
    <message>
        <source>SOURCE_DATE_EPOCH is {value}, which is not a time in seconds.</source>
        <translation>SOURCE_DATE_EPOCH is {value}; dat is geen tijd in seconden.</translation>
    </message>
    <message>
        <source>The date {day} is too far ahead.</source>
        <translation>De datum {day} ligt te ver in de toekomst.</translation>
    </message>
    <message>
        <source>The form {file} is not right at “{key}”: {cause}.</source>
        <translation>Het formulier {file} klopt niet bij ‘{key}’: {cause}.</translation>
    </message>
    <message>
        <source>The settings name the form {form}, which is not here; new reports take the usual one.</source>
        <translation>De instellingen noemen het formulier {form}, dat hier niet is. Nieuwe verslagen nemen het gewone.</translation>
    </message>
    <message>
        <source>The form {form}, version {version}, is not on this computer. Import its definition (.toml) along with it, or the PDF of the report.</source>
        <translation>Het formulier {form}, versie {version}, staat niet op deze computer. Importeer de definitie ervan (.toml) mee, of de pdf van het verslag.</translation>
    </message>
    <message>
        <source>The form {form}, version {version}, says something else here. Whoever changed it should give it a new version.</source>
        <translation>Het formulier {form}, versie {version}, is hier anders. Wie het gewijzigd heeft, moet het een nieuwe versie geven.</translation>
    </message>
    <message>
        <source>What is internal of a report comes after it: import its PDF first.</source>
        <translation>Wat intern is, volgt op het verslag: importeer eerst de pdf ervan.</translation>
    </message>
    <message>
        <source>This belongs to a version of “{title}” that is not here. Import its PDF first.</source>
        <translation>Dit hoort bij een versie van “{title}” die hier niet is. Importeer eerst de pdf ervan.</translation>
    </message>
    <message>
        <source>{file} is no internal file that TripDesk can read. Have it sent again.</source>
        <translation>{file} is geen intern bestand dat TripDesk kan lezen. Laat het opnieuw sturen.</translation>
    </message>
    <message>
        <source>The language {language} is not known.</source>
        <translation>De taal {language} is niet bekend.</translation>
    </message>
    <message>
        <source>More than one report begins with {id}.</source>
        <translation>Meer dan één verslag begint met {id}.</translation>
    </message>
    <message>
        <source>Give a reason; it stays in the report&apos;s history.</source>
        <translation>Geef een reden; die blijft in de geschiedenis van het verslag staan.</translation>
    </message>
    <message>
        <source>“{title}” must be kept ({reason}); nothing was destroyed.</source>
        <translation>‘{title}’ moet worden bewaard ({reason}); er is niets vernietigd.</translation>
    </message>
    <message>
        <source>Somebody else changed these internal facts meanwhile. Nothing was overwritten; look at them again.</source>
        <translation>Iemand anders heeft deze interne gegevens intussen gewijzigd. Er is niets overschreven; bekijk ze opnieuw.</translation>
    </message>
    <message>
        <source>Somebody else changed this report meanwhile. Nothing was overwritten.</source>
        <translation>Iemand anders heeft dit verslag intussen gewijzigd. Er is niets overschreven.</translation>
    </message>
    <message>
        <source>Somebody else changed the follow-up “{text}” meanwhile. Nothing was overwritten.</source>
        <translation>Iemand anders heeft de vervolgafspraak ‘{text}’ intussen gewijzigd. Er is niets overschreven.</translation>
    </message>
    <message>
        <source>The report has no such follow-up any more; open it again.</source>
        <translation>Het verslag heeft deze vervolgafspraak niet meer; open het opnieuw.</translation>
    </message>
    <message>
        <source>The report has no version {number} with content.</source>
        <translation>Het verslag heeft geen versie {number} met inhoud.</translation>
    </message>
    <message>
        <source>The report was changed in another window. Open it again.</source>
        <translation>Het verslag is in een ander venster gewijzigd. Open het opnieuw.</translation>
    </message>
    <message>
        <source>The archive has this report already.</source>
        <translation>Het archief heeft dit verslag al.</translation>
    </message>
    <message>
        <source>The report is not right yet. Put right what is marked, then try again.</source>
        <translation>Het verslag klopt nog niet. Verbeter wat gemarkeerd is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This report is no longer in the archive.</source>
        <translation>Dit verslag staat niet meer in het archief.</translation>
    </message>
    <message>
        <source>The window needs {cause}. Install it.</source>
        <translation>Het venster heeft {cause} nodig. Installeer dat.</translation>
    </message>
    <message>
        <source>There is no screen for the window here.</source>
        <translation>Er is hier geen beeldscherm voor het venster.</translation>
    </message>
    <message>
        <source>That cannot be done with this report now.</source>
        <translation>Dat kan nu niet met dit verslag.</translation>
    </message>
    <message>
        <source>{path} is damaged, so no backup can be made of it or put back from it.</source>
        <translation>{path} is beschadigd; er kan geen reservekopie van worden gemaakt of uit worden teruggezet.</translation>
    </message>
    <message>
        <source>There is no archive in {path} yet, so there is nothing to back up.</source>
        <translation>In {path} staat nog geen archief; er is niets om een reservekopie van te maken.</translation>
    </message>
    <message>
        <source>{path} is no backup of TripDesk; choose a .sqlite3 file with its .json beside it.</source>
        <translation>{path} is geen reservekopie van TripDesk; kies een .sqlite3-bestand met het .json-bestand ernaast.</translation>
    </message>
    <message>
        <source>The archive is on the server at {address}: your office backs it up there.</source>
        <translation>Het archief staat op de server {address}: je organisatie maakt daar de reservekopieën.</translation>
    </message>
    <message>
        <source>There are too many backups of this moment in {path}; choose another folder.</source>
        <translation>In {path} staan te veel reservekopieën van dit moment; kies een andere map.</translation>
    </message>
    <message>
        <source>The database names a row of {parent} that is not there ({table}).</source>
        <translation>De database noemt een rij van {parent} die er niet is ({table}).</translation>
    </message>
    <message>
        <source>The database is damaged ({cause}); put a backup back.</source>
        <translation>De database is beschadigd ({cause}); zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The PDF of version {version} of report {id} is not as it was kept; put a backup back.</source>
        <translation>De PDF van versie {version} van verslag {id} is niet meer zoals hij was bewaard; zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The PDF of version {version} of report {id} is not there; put a backup back.</source>
        <translation>De PDF van versie {version} van verslag {id} ontbreekt; zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>Others on this computer may read {path}.</source>
        <translation>Anderen op deze computer mogen {path} lezen.</translation>
    </message>
    <message>
        <source>No report names {path}; it may be removed.</source>
        <translation>Geen verslag verwijst naar {path}; het mag weg.</translation>
    </message>
    <message>
        <source>A row of {what} ({key}) cannot be read; put a backup back.</source>
        <translation>Een rij van {what} ({key}) is niet te lezen; zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is kept by your office; what you set is left aside.</source>
        <translation>{file}: ‘{key}’ is door je organisatie vastgezet; je eigen keuze telt niet.</translation>
    </message>
    <message>
        <source>The logo {path} cannot be read; the report goes without.</source>
        <translation>Het logo {path} kan niet worden gelezen; het verslag komt zonder logo.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be one of {choices}.</source>
        <translation>{file}: ‘{key}’ moet een van deze zijn: {choices}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}, which is no colour such as #0b6b4f.</source>
        <translation>{file}: ‘{key}’ is {value}; dat is geen kleur zoals #0b6b4f.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is left aside. {why}</source>
        <translation>{file}: “{key}” wordt overgeslagen. {why}</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}, which cannot be the name of a form.</source>
        <translation>{file}: ‘{key}’ is {value}; zo kan een formulier niet heten.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be a list of files.</source>
        <translation>{file}: ‘{key}’ moet een lijst van bestanden zijn.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be a whole number from {low} to {high}.</source>
        <translation>{file}: ‘{key}’ moet een heel getal van {low} tot en met {high} zijn.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be the path of a file or folder.</source>
        <translation>{file}: ‘{key}’ moet het pad van een bestand of map zijn.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}; it needs a field, of {fields}.</source>
        <translation>{file}: ‘{key}’ is {value}; er moet een veld in staan, uit {fields}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be a table, [{key}].</source>
        <translation>{file}: ‘{key}’ moet een tabel zijn, [{key}].</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}; write it as 10 days, 2 weeks or 1 month.</source>
        <translation>{file}: ‘{key}’ is {value}; schrijf het als 10 days, 2 weeks of 1 month.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}; write it as P10Y, for ten years.</source>
        <translation>{file}: ‘{key}’ is {value}; schrijf het als P10Y, voor tien jaar.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}; it must begin with https://.</source>
        <translation>{file}: ‘{key}’ is {value}; het moet beginnen met https://.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must say something.</source>
        <translation>{file}: ‘{key}’ mag niet leeg zijn.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}, which is no e-mail address.</source>
        <translation>{file}: ‘{key}’ is {value}; dat is geen e-mailadres.</translation>
    </message>
    <message>
        <source>{file}: “{key}” must be a text of at most {longest} characters.</source>
        <translation>{file}: ‘{key}’ moet een tekst van ten hoogste {longest} tekens zijn.</translation>
    </message>
    <message>
        <source>{file} is left aside, because it cannot be understood: {cause}.</source>
        <translation>{file} telt niet mee, want het is niet te begrijpen: {cause}.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is {value}, too light to read text in (contrast {ratio}; it must be 4.5).</source>
        <translation>{file}: ‘{key}’ is {value}; te licht om tekst in te lezen (contrast {ratio}; nodig is 4,5).</translation>
    </message>
    <message>
        <source>{file}: “{key}” is no setting of TripDesk; look how it is spelled.</source>
        <translation>{file}: ‘{key}’ is geen instelling van TripDesk; kijk de spelling na.</translation>
    </message>
    <message>
        <source>{file}: “{key}” is no setting that can be locked.</source>
        <translation>{file}: ‘{key}’ is geen instelling die kan worden vastgezet.</translation>
    </message>
    <message>
        <source>{file} is left aside, because it cannot be read: {cause}.</source>
        <translation>{file} telt niet mee, want het kan niet worden gelezen: {cause}.</translation>
    </message>
    <message>
        <source>The address names no computer that can be.</source>
        <translation>Het adres noemt geen computer die kan bestaan.</translation>
    </message>
    <message>
        <source>The address names no database; write postgresql+psycopg://user@server/database.</source>
        <translation>Het adres noemt geen database; schrijf postgresql+psycopg://gebruiker@server/database.</translation>
    </message>
    <message>
        <source>The address cannot be understood; write postgresql+psycopg://user@server/database.</source>
        <translation>Het adres is niet te begrijpen; schrijf postgresql+psycopg://gebruiker@server/database.</translation>
    </message>
    <message>
        <source>The address has an option that is not known here, “{option}”.</source>
        <translation>Het adres heeft een optie die hier niet bekend is, “{option}”.</translation>
    </message>
    <message>
        <source>The address holds a password, or looks as if: take it out. It is asked for here and kept in the system&apos;s keyring, never in a settings file.</source>
        <translation>In het adres staat een wachtwoord, of het lijkt zo: haal het eruit. Het wordt hier gevraagd en bewaard in de sleutelbos van het systeem, nooit in een instellingenbestand.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>De poort moet een getal van 1 tot en met 65535 zijn.</translation>
    </message>
    <message>
        <source>The address must begin with postgresql+psycopg://.</source>
        <translation>Het adres moet beginnen met postgresql+psycopg://.</translation>
    </message>
    <message>
        <source>There is no sslmode={mode}; leave it out, and the server must prove its name.</source>
        <translation>sslmode={mode} bestaat niet; laat het weg, dan moet de server zijn naam bewijzen.</translation>
    </message>
    <message>
        <source>The address names a server and a socket; name one.</source>
        <translation>Het adres noemt een server en een socket; noem er één.</translation>
    </message>
    <message>
        <source>sslmode={mode} promises nothing; leave it out, or write disable where the network itself is trusted.</source>
        <translation>sslmode={mode} belooft niets; laat het weg, of schrijf disable waar het netwerk zelf te vertrouwen is.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not take it ({cause}).</source>
        <translation>De sleutelbos van het systeem nam het niet aan ({cause}).</translation>
    </message>
    <message>
        <source>The archive is on this computer and has no password.</source>
        <translation>Het archief staat op deze computer en heeft geen wachtwoord.</translation>
    </message>
    <message>
        <source>A password is asked for in a terminal only.</source>
        <translation>Een wachtwoord wordt alleen in een terminal gevraagd.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used; ask IT for a pgpass file.</source>
        <translation>Deze computer heeft geen sleutelbos die te gebruiken is; vraag ICT om een pgpass-bestand.</translation>
    </message>
    <message>
        <source>The connection with the shared archive ({address}) was lost. What you type is kept, and saved once it is back.</source>
        <translation>De verbinding met het gedeelde archief ({address}) is weg. Wat je typt blijft bewaard, en wordt opgeslagen zodra ze er weer is.</translation>
    </message>
    <message>
        <source>The server has no database of that name ({address}). Ask IT to make it.</source>
        <translation>De server heeft geen database met die naam ({address}). Vraag ICT om die te maken.</translation>
    </message>
    <message>
        <source>You may not use the shared archive ({address}) so: {cause}. Ask IT for the right.</source>
        <translation>Je mag het gedeelde archief ({address}) zo niet gebruiken: {cause}. Vraag ICT om het recht.</translation>
    </message>
    <message>
        <source>The shared archive ({address}) asks for a password.</source>
        <translation>Het gedeelde archief ({address}) vraagt een wachtwoord.</translation>
    </message>
    <message>
        <source>The shared archive ({address}) can only be read now. Ask IT.</source>
        <translation>Het gedeelde archief ({address}) is nu alleen te lezen. Vraag ICT.</translation>
    </message>
    <message>
        <source>The shared archive ({address}) does not take this user or this password.</source>
        <translation>Het gedeelde archief ({address}) neemt deze gebruiker of dit wachtwoord niet aan.</translation>
    </message>
    <message>
        <source>The server ({address}) could not prove that it is the right one: {cause}. Ask IT for its certificate.</source>
        <translation>De server ({address}) kon niet bewijzen dat het de juiste is: {cause}. Vraag ICT om zijn certificaat.</translation>
    </message>
    <message>
        <source>The server ({address}) is PostgreSQL {version}; it must be 15 or newer.</source>
        <translation>De server ({address}) is PostgreSQL {version}; het moet 15 of nieuwer zijn.</translation>
    </message>
    <message>
        <source>The shared archive ({address}) cannot be reached: {cause}. Look at the network, or ask IT whether the server is up.</source>
        <translation>Het gedeelde archief ({address}) is niet te bereiken: {cause}. Kijk naar het netwerk, of vraag ICT of de server aan staat.</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Type a number and go on with Ctrl+Enter. What you type is saved at once.</source>
        <translation>Typ een getal en ga verder met Ctrl+Enter. Wat je typt, is meteen opgeslagen.</translation>
    </message>
    <message>
        <source>Write a date as you are used to: 8-2-2020, 8 feb or 8/2. Or press Alt+↓.</source>
        <translation>Schrijf een datum zoals je gewend bent: 8-2-2020, 8 feb of 8/2. Of druk op Alt+↓.</translation>
    </message>
    <message>
        <source>Keep it short. An empty line begins a new paragraph.</source>
        <translation>Houd het kort. Een lege regel begint een nieuwe alinea.</translation>
    </message>
    <message>
        <source>Type a few letters; place and country are completed.</source>
        <translation>Typ een paar letters; plaats en land worden aangevuld.</translation>
    </message>
    <message>
        <source>Enter begins a new point. You can paste a list: each line becomes a point.</source>
        <translation>Enter begint een nieuw punt. Plak gerust een lijst: elke regel wordt een punt.</translation>
    </message>
    <message>
        <source>One result a point. Alt+↑ and Alt+↓ move a point.</source>
        <translation>Eén opbrengst per punt. Met Alt+↑ en Alt+↓ verplaats je een punt.</translation>
    </message>
    <message>
        <source>Choose “No”, or “Yes” and name them, one a point.</source>
        <translation>Kies ‘Nee’, of ‘Ja’ en noem ze, één per punt.</translation>
    </message>
    <message>
        <source>“Change” brings you back to an answer. Nothing is fixed before you say so.</source>
        <translation>Met ‘Wijzig’ ga je terug naar een antwoord. Niets staat vast voordat jij het zegt.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Ingelezen</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Aangekondigd</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestart</translation>
    </message>
    <message>
        <source>Made definitive, version {detail}</source>
        <translation>Definitief gemaakt, versie {detail}</translation>
    </message>
    <message>
        <source>Correction begun</source>
        <translation>Verbetering begonnen</translation>
    </message>
    <message>
        <source>Correction discarded</source>
        <translation>Verbetering weggegooid</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>Publication withdrawn</source>
        <translation>Publicatie ingetrokken</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>Naar de prullenbak verplaatst</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Vernietigd</translation>
    </message>
    <message>
        <source>Content of a version erased</source>
        <translation>Inhoud van een versie gewist</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message numerus="yes">
        <source>trip(s)</source>
        <translation>
            <numerusform>reis</numerusform>
            <numerusform>reizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) abroad</source>
        <translation>
            <numerusform>dag in het buitenland</numerusform>
            <numerusform>dagen in het buitenland</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>country(s)</source>
        <translation>
            <numerusform>land</numerusform>
            <numerusform>landen</numerusform>
        </translation>
    </message>
    <message>
        <source>persons per trip</source>
        <translation>personen per reis</translation>
    </message>
    <message>
        <source>accounted for in time</source>
        <translation>op tijd verantwoord</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reizen</translation>
    </message>
    <message>
        <source>Trips without dates</source>
        <translation>Reizen zonder datum</translation>
    </message>
    <message>
        <source>Days abroad</source>
        <translation>Dagen in het buitenland</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Landen</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Bestemmingen</translation>
    </message>
    <message>
        <source>Destinations that are not on the map</source>
        <translation>Bestemmingen die niet op de kaart staan</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Persons per trip</source>
        <translation>Personen per reis</translation>
    </message>
    <message>
        <source>Reports that were due</source>
        <translation>Verslagen waarvan de termijn telt</translation>
    </message>
    <message>
        <source>Of those, in time</source>
        <translation>Daarvan op tijd</translation>
    </message>
    <message>
        <source>In time, in per cent</source>
        <translation>Op tijd, in procenten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>In totaal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Trips per year</source>
        <translation>Reizen per jaar</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Map of the destinations</source>
        <translation>Kaart van de bestemmingen</translation>
    </message>
    <message>
        <source>Map of the destinations in Europe</source>
        <translation>Kaart van de bestemmingen in Europa</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Wereld</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) beyond this part of the map</source>
        <translation>
            <numerusform>%n plaats buiten dit deel van de kaart</numerusform>
            <numerusform>%n plaatsen buiten dit deel van de kaart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are not on the map</source>
        <translation>
            <numerusform>%n plaats staat niet op de kaart</numerusform>
            <numerusform>%n plaatsen staan niet op de kaart</numerusform>
        </translation>
    </message>
    <message>
        <source>Most visited</source>
        <translation>Meest bezocht</translation>
    </message>
    <message numerus="yes">
        <source>%n trip(s) without dates</source>
        <translation>
            <numerusform>%n reis zonder datum</numerusform>
            <numerusform>%n reizen zonder datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trip(s)</source>
        <translation>
            <numerusform>%n reis</numerusform>
            <numerusform>%n reizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) abroad</source>
        <translation>
            <numerusform>%n dag in het buitenland</numerusform>
            <numerusform>%n dagen in het buitenland</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>Look at this answer ({code}).</source>
        <translation>Kijk dit antwoord na ({code}).</translation>
    </message>
    <message>
        <source>This question has no answer yet.</source>
        <translation>Deze vraag heeft nog geen antwoord.</translation>
    </message>
    <message>
        <source>The number must be from {low} to {high}.</source>
        <translation>Het aantal moet van {low} tot en met {high} zijn.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number; write it in digits.</source>
        <translation>‘{text}’ is geen heel getal; schrijf het in cijfers.</translation>
    </message>
    <message>
        <source>The first day is missing.</source>
        <translation>De eerste dag ontbreekt.</translation>
    </message>
    <message>
        <source>The last day is missing.</source>
        <translation>De laatste dag ontbreekt.</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it as 8-2-2020.</source>
        <translation>‘{text}’ is geen datum; schrijf het als 8-2-2020.</translation>
    </message>
    <message>
        <source>The trip ends before it starts.</source>
        <translation>De reis eindigt voordat hij begint.</translation>
    </message>
    <message>
        <source>The trip lasts {days} days; look at the years.</source>
        <translation>De reis duurt {days} dagen; kijk de jaartallen na.</translation>
    </message>
    <message>
        <source>The trip ends in the future; look at the year.</source>
        <translation>De reis eindigt in de toekomst; kijk het jaar na.</translation>
    </message>
    <message>
        <source>The country “{text}” has no place.</source>
        <translation>Bij het land ‘{text}’ staat geen plaats.</translation>
    </message>
    <message>
        <source>The place “{text}” has no country.</source>
        <translation>Bij de plaats ‘{text}’ staat geen land.</translation>
    </message>
    <message>
        <source>Name a follow-up, or choose “No”.</source>
        <translation>Vul in welke vervolgafspraken er zijn, of kies ‘Nee’.</translation>
    </message>
    <message>
        <source>“{character}” ({name}) cannot be printed; write it otherwise.</source>
        <translation>‘{character}’ ({name}) kan niet worden afgedrukt; schrijf het anders.</translation>
    </message>
    <message>
        <source>“{character}” ({name}) cannot be printed; write it in Latin letters, for instance {proposal}.</source>
        <translation>‘{character}’ ({name}) kan niet worden afgedrukt; schrijf het in Latijnse letters, bijvoorbeeld {proposal}.</translation>
    </message>
    <message>
        <source>“{text}” looks like a name; in a public report, name the function.</source>
        <translation>‘{text}’ lijkt op een naam; noem in een openbaar verslag de functie.</translation>
    </message>
    <message>
        <source>“{text}” is an e-mail address; leave it out of a public report.</source>
        <translation>‘{text}’ is een e-mailadres; laat het weg uit een openbaar verslag.</translation>
    </message>
    <message>
        <source>“{text}” looks like a telephone number; leave it out of a public report.</source>
        <translation>‘{text}’ lijkt op een telefoonnummer; laat het weg uit een openbaar verslag.</translation>
    </message>
    <message>
        <source>“{text}” looks like a citizen service number (BSN); leave it out.</source>
        <translation>‘{text}’ lijkt op een burgerservicenummer (BSN); laat het weg.</translation>
    </message>
    <message>
        <source>“{text}” is a bank account number (IBAN); leave it out.</source>
        <translation>‘{text}’ is een rekeningnummer (IBAN); laat het weg.</translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>being edited by {name} ({computer}) since {time}</source>
        <translation>wordt bewerkt door {name} ({computer}) sinds {time}</translation>
    </message>
    <message>
        <source>Report without a place</source>
        <translation>Verslag zonder plaats</translation>
    </message>
    <message>
        <source>(no place yet)</source>
        <translation>(nog geen plaats)</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Definitive</source>
        <translation>Definitief</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>nog %n dag</numerusform>
            <numerusform>nog %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message>
        <source>changed today {time}</source>
        <translation>gewijzigd vandaag {time}</translation>
    </message>
    <message>
        <source>changed on {day}</source>
        <translation>gewijzigd op {day}</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Overgenomen</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>versie {n}</translation>
    </message>
    <message>
        <source>a correction is under way</source>
        <translation>een verbetering is in de maak</translation>
    </message>
    <message>
        <source>{n} of {all} questions filled in</source>
        <translation>{n} van {all} vragen ingevuld</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>House style</source>
        <translation>Huisstijl</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Verslagen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Screens and you</source>
        <translation>Schermen en jij</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Afbeeldingen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>A PNG or SVG file; it stands at the head of each report.</source>
        <translation>Een PNG- of SVG-bestand; het staat boven aan elk verslag.</translation>
    </message>
    <message>
        <source>What the logo shows, for those who do not see it</source>
        <translation>Wat het logo toont, voor wie het niet ziet</translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation>Accentkleur</translation>
    </message>
    <message>
        <source>Dark enough to read on white. Empty: TripDesk’s own green.</source>
        <translation>Donker genoeg om op wit te lezen. Leeg: het groen van TripDesk.</translation>
    </message>
    <message>
        <source>Fonts for other scripts</source>
        <translation>Lettertypen voor andere schriften</translation>
    </message>
    <message>
        <source>One font file on each line; used where ours has no character.</source>
        <translation>Eén lettertypebestand per regel; gebruikt waar het onze een teken mist.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>E-mail address of the secretariat</source>
        <translation>E-mailadres van het secretariaat</translation>
    </message>
    <message>
        <source>A report is due after the return within</source>
        <translation>Het verslag moet na terugkomst klaar zijn binnen</translation>
    </message>
    <message>
        <source>The due dates of reports that are still to come move with it.</source>
        <translation>De uiterste datums van verslagen die nog moeten komen, schuiven mee.</translation>
    </message>
    <message>
        <source>Form of a new report</source>
        <translation>Formulier van een nieuw verslag</translation>
    </message>
    <message>
        <source>Names of PDF files</source>
        <translation>Namen van pdf-bestanden</translation>
    </message>
    <message>
        <source>With {title}, {start}, {end}, {year}, {version} or {id}.</source>
        <translation>Met {title}, {start}, {end}, {year}, {version} of {id}.</translation>
    </message>
    <message>
        <source>Folder for PDFs</source>
        <translation>Map voor pdf’s</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Map voor reservekopieën</translation>
    </message>
    <message>
        <source>Folder for publishing</source>
        <translation>Map voor publicatie</translation>
    </message>
    <message>
        <source>Folder with forms of your own</source>
        <translation>Map met eigen formulieren</translation>
    </message>
    <message>
        <source>Form definitions (TOML), beside the official form.</source>
        <translation>Formulierdefinities (TOML), naast het officiële formulier.</translation>
    </message>
    <message>
        <source>Shared archive of the office</source>
        <translation>Gedeeld archief van de organisatie</translation>
    </message>
    <message>
        <source>Empty: the archive on this computer. Used from the next start on; the password is never part of the address.</source>
        <translation>Leeg: het archief op deze computer. Geldt vanaf de volgende start; het wachtwoord hoort nooit in het adres.</translation>
    </message>
    <message>
        <source>Web address of published reports</source>
        <translation>Webadres van gepubliceerde verslagen</translation>
    </message>
    <message>
        <source>Archive creator</source>
        <translation>Archiefvormer</translation>
    </message>
    <message>
        <source>Valuation</source>
        <translation>Waardering</translation>
    </message>
    <message>
        <source>Selection list</source>
        <translation>Selectielijst</translation>
    </message>
    <message>
        <source>Retention in the metadata</source>
        <translation>Bewaartermijn in de metagegevens</translation>
    </message>
    <message>
        <source>As P10Y, for ten years; or empty.</source>
        <translation>Bijvoorbeeld P10Y, voor tien jaar; of leeg.</translation>
    </message>
    <message>
        <source>Restriction of use</source>
        <translation>Beperking van het gebruik</translation>
    </message>
    <message>
        <source>List of restrictions of use</source>
        <translation>Begrippenlijst van beperkingen</translation>
    </message>
    <message>
        <source>the day of return</source>
        <translation>de dag van terugkomst</translation>
    </message>
    <message>
        <source>the day it became definitive</source>
        <translation>de dag waarop het definitief werd</translation>
    </message>
    <message>
        <source>the day it was published</source>
        <translation>de dag waarop het is gepubliceerd</translation>
    </message>
    <message>
        <source>Years that a report is kept</source>
        <translation>Aantal jaren dat een verslag bewaard blijft</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>After that it may be destroyed, and only after a question.</source>
        <translation>Daarna mag het worden vernietigd, en alleen na een vraag.</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Gerekend vanaf</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Internal: it is never in a report.</source>
        <translation>Intern: staat nooit in een verslag.</translation>
    </message>
    <message>
        <source>Language of the screens</source>
        <translation>Taal van de schermen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Your function</source>
        <translation>Je functie</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>vraagt aandacht</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Nog niet ingevuld</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n zin</numerusform>
            <numerusform>%n zinnen</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n aandachtspunt</numerusform>
            <numerusform>%n aandachtspunten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taking_in</name>
    <message>
        <source>taken over as published; look through what was read</source>
        <translation>overgenomen als gepubliceerd; kijk na wat er gelezen is</translation>
    </message>
    <message>
        <source>; its year was assumed</source>
        <translation>; het jaar is aangenomen</translation>
    </message>
    <message>
        <source>taken in as version {n}, with its PDF</source>
        <translation>ingelezen als versie {n}, met zijn PDF</translation>
    </message>
    <message>
        <source>taken in as a concept</source>
        <translation>ingelezen als concept</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>al aanwezig</translation>
    </message>
    <message>
        <source>a new version, taken in as a correction</source>
        <translation>nieuwere versie, ingelezen als verbetering</translation>
    </message>
    <message>
        <source>the archive has other answers; left alone</source>
        <translation>het archief heeft andere antwoorden; niets gewijzigd</translation>
    </message>
    <message>
        <source>the dossier or a follow-up says something else here; nothing was changed</source>
        <translation>het dossier of een vervolgafspraak is hier anders; niets gewijzigd</translation>
    </message>
    <message>
        <source>what is internal of this report is already there</source>
        <translation>wat intern is van dit verslag, is er al</translation>
    </message>
    <message>
        <source>what is internal was added to its report</source>
        <translation>wat intern is, is bij het verslag gezet</translation>
    </message>
    <message>
        <source>this form is already there</source>
        <translation>dit formulier is er al</translation>
    </message>
    <message>
        <source>the form is kept; its reports can be taken in</source>
        <translation>het formulier is bewaard; verslagen ervan kunnen worden ingelezen</translation>
    </message>
    <message>
        <source>{new} taken in, {updated} brought up to date, {there} already there</source>
        <translation>{new} ingelezen, {updated} bijgewerkt, {there} al aanwezig</translation>
    </message>
    <message>
        <source>; {n} changed here and there, left alone</source>
        <translation>; {n} hier en daar gewijzigd, niets aan veranderd</translation>
    </message>
</context>
<context>
    <name>trip_mails</name>
    <message>
        <source>Your trip report: {title}</source>
        <translation>Je reisverslag: {title}</translation>
    </message>
    <message>
        <source>For the trip {title} ({who}) a report is needed, by {due}.

Save the file that is attached and open it with TripDesk: what is known already is filled in. When the report is definitive, send its PDF to {address}.</source>
        <translation>Voor de reis {title} ({who}) is een verslag nodig, uiterlijk op {due}.

Bewaar het bijgevoegde bestand en open het met TripDesk: wat al bekend is, is ingevuld. Is het verslag definitief, stuur de pdf dan naar {address}.</translation>
    </message>
    <message>
        <source>Reminder: trip report {title}</source>
        <translation>Herinnering: reisverslag {title}</translation>
    </message>
    <message>
        <source>The report of the trip {title} ({who}) has not come in; it is due on {due}.

The file that is attached opens it in TripDesk. When the report is definitive, send its PDF to {address}.</source>
        <translation>Het verslag van de reis {title} ({who}) is nog niet binnen; de uiterste datum is {due}.

Het bijgevoegde bestand opent het in TripDesk. Is het verslag definitief, stuur de pdf dan naar {address}.</translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation>het secretariaat</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>The correction that is under way</source>
        <translation>De verbetering die in de maak is</translation>
    </message>
    <message>
        <source>Version {n}, {day}</source>
        <translation>Versie {n}, {day}</translation>
    </message>
</context>
</TS>

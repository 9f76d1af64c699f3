<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AddressField</name>
    <message numerus="yes">
        <source>Connected. It holds an archive of %n report(s).</source>
        <translation>
            <numerusform>Connected. It holds an archive of %n report.</numerusform>
            <numerusform>Connected. It holds an archive of %n reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionBox</name>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n thing(s) needed to make the report definitive</source>
        <translation>
            <numerusform>%n thing needed to make the report definitive</numerusform>
            <numerusform>%n things needed to make the report definitive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note: %n thing(s) to look at</source>
        <translation>
            <numerusform>Note: %n thing to look at</numerusform>
            <numerusform>Note: %n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First fill in %n more thing(s)</source>
        <translation>
            <numerusform>First fill in %n more thing</numerusform>
            <numerusform>First fill in %n more things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestroyedDialog</name>
    <message numerus="yes">
        <source>%n report(s) destroyed</source>
        <translation>
            <numerusform>%n report destroyed</numerusform>
            <numerusform>%n reports destroyed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>%n report(s) chosen</source>
        <translation>
            <numerusform>%n report chosen</numerusform>
            <numerusform>%n reports chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%n report(s) in the transfer file</source>
        <translation>
            <numerusform>%n report in the transfer file</numerusform>
            <numerusform>%n reports in the transfer file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpsDialog</name>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n report(s) found</source>
        <translation>
            <numerusform>%n report found</numerusform>
            <numerusform>%n reports found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) in the bin</source>
        <translation>
            <numerusform>%n report in the bin</numerusform>
            <numerusform>%n reports in the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in</source>
        <translation>
            <numerusform>%n file could not be taken in</numerusform>
            <numerusform>%n files could not be taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of another kind left aside</source>
        <translation>
            <numerusform>%n file of another kind left aside</numerusform>
            <numerusform>%n files of another kind left aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message numerus="yes">
        <source>Found in %n place(s)</source>
        <translation>
            <numerusform>Found in %n place</numerusform>
            <numerusform>Found in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) could not be read</source>
        <translation>
            <numerusform>%n original could not be read</numerusform>
            <numerusform>%n originals could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message numerus="yes">
        <source>When and where were %n report(s) published?</source>
        <translation>
            <numerusform>When and where was %n report published?</numerusform>
            <numerusform>When and where were %n reports published?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFlows</name>
    <message numerus="yes">
        <source>%n PDF(s) saved</source>
        <translation>
            <numerusform>%n PDF saved</numerusform>
            <numerusform>%n PDFs saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted as published</source>
        <translation>
            <numerusform>%n report noted as published</numerusform>
            <numerusform>%n reports noted as published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) moved to the bin</source>
        <translation>
            <numerusform>%n report moved to the bin</numerusform>
            <numerusform>%n reports moved to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) put back</source>
        <translation>
            <numerusform>%n report put back</numerusform>
            <numerusform>%n reports put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) destroyed</source>
        <translation>
            <numerusform>%n report destroyed</numerusform>
            <numerusform>%n reports destroyed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueScreen</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message numerus="yes">
        <source>%n year(s) after the return</source>
        <translation>
            <numerusform>%n year after the return</numerusform>
            <numerusform>%n years after the return</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after a report became definitive</source>
        <translation>
            <numerusform>%n year after a report became definitive</numerusform>
            <numerusform>%n years after a report became definitive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) after a report was published</source>
        <translation>
            <numerusform>%n year after a report was published</numerusform>
            <numerusform>%n years after a report was published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n report(s) for good?</source>
        <translation>
            <numerusform>Destroy %n report for good?</numerusform>
            <numerusform>Destroy %n reports for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message numerus="yes">
        <source>%n report(s) got back what you typed while it could not be saved</source>
        <translation>
            <numerusform>%n report got back what you typed while it could not be saved</numerusform>
            <numerusform>%n reports got back what you typed while it could not be saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the archive are missing or damaged, and are not in it.</source>
        <translation>
            <numerusform>%n document of the archive is missing or damaged, and is not in it.</numerusform>
            <numerusform>%n documents of the archive are missing or damaged, and are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) saved; the damaged archive is kept in {name}</source>
        <translation>
            <numerusform>%n report saved; the damaged archive is kept in {name}</numerusform>
            <numerusform>%n reports saved; the damaged archive is kept in {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of now are not in it, and go</source>
        <translation>
            <numerusform>%n report of now is not in it, and goes</numerusform>
            <numerusform>%n reports of now are not in it, and go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) go back to what they were</source>
        <translation>
            <numerusform>%n report goes back to what it was</numerusform>
            <numerusform>%n reports go back to what they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) come back</source>
        <translation>
            <numerusform>%n report comes back</numerusform>
            <numerusform>%n reports come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) hold it, each until at least:</source>
        <translation>
            <numerusform>%n backup holds it, until at least:</numerusform>
            <numerusform>%n backups hold it, each until at least:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>destroying</name>
    <message numerus="yes">
        <source>Destroy %n report(s) for good?</source>
        <translation>
            <numerusform>Destroy %n report for good?</numerusform>
            <numerusform>Destroy %n reports for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>details</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message numerus="yes">
        <source>trip(s)</source>
        <translation>
            <numerusform>trip</numerusform>
            <numerusform>trips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) abroad</source>
        <translation>
            <numerusform>day abroad</numerusform>
            <numerusform>days abroad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>country(s)</source>
        <translation>
            <numerusform>country</numerusform>
            <numerusform>countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) beyond this part of the map</source>
        <translation>
            <numerusform>%n place beyond this part of the map</numerusform>
            <numerusform>%n places beyond this part of the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are not on the map</source>
        <translation>
            <numerusform>%n place is not on the map</numerusform>
            <numerusform>%n places are not on the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trip(s) without dates</source>
        <translation>
            <numerusform>%n trip without dates</numerusform>
            <numerusform>%n trips without dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trip(s)</source>
        <translation>
            <numerusform>%n trip</numerusform>
            <numerusform>%n trips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) abroad</source>
        <translation>
            <numerusform>%n day abroad</numerusform>
            <numerusform>%n days abroad</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
</TS>

; Inno Setup 6: an installer for one user, without admin rights.
;   iscc /DVersion=0.1.0 packaging\windows\tripdesk.iss
; silent: TripDesk-setup.exe /VERYSILENT /NORESTART (for all users, as an administrator: /ALLUSERS)

#ifndef Version
  #error Say which version: /DVersion=0.1.0
#endif

[Setup]
AppId={{6D1B1B7E-2C0C-4E5B-9C77-6B6C4E8B2A11}
AppName=TripDesk
AppVersion={#Version}
AppPublisher=The TripDesk developers
DefaultDirName={autopf}\TripDesk
DefaultGroupName=TripDesk
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=TripDesk-setup
SetupIconFile=..\..\build\icons\tripdesk.ico
UninstallDisplayIcon={app}\tripdesk.exe
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
WizardStyle=modern

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; An older version's files must not stay among the new ones. Users' data do not lie here.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\bundle\tripdesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[Icons]
Name: "{autoprograms}\TripDesk"; Filename: "{app}\tripdesk.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.tripdesk"; ValueType: string; ValueData: "TripDesk.Transfer"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\TripDesk.Transfer"; ValueType: string; ValueData: "TripDesk transfer file"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\TripDesk.Transfer\DefaultIcon"; ValueType: string; ValueData: "{app}\tripdesk.exe,0"
Root: HKA; Subkey: "Software\Classes\TripDesk.Transfer\shell\open\command"; ValueType: string; ValueData: """{app}\tripdesk.exe"" ""%1"""

[Run]
Filename: "{app}\tripdesk.exe"; Flags: nowait postinstall skipifsilent unchecked; Description: "TripDesk"

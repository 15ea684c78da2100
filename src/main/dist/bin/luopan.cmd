@echo off
rem Starts Luopan so that it starts fast and stays small, as bin/luopan does. What it reads from the environment is in docs/operations.md.
rem luopan export FOLDER and luopan import FOLDER do that with the content of the base, and end.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "RELEASE="
rem Without "call", cmd would take the first and the last quotation mark away.
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i /c:" version "') do if not defined RELEASE for /f "delims=.-" %%r in (%%v) do set "RELEASE=%%~r"
if not defined RELEASE set "RELEASE=0"
if %RELEASE% lss 17 (
    echo Luopan needs Java 17 or newer: set JAVA_HOME to it, or have java found on the PATH. 1>&2
    exit /b 1
)
rem The options of bin/luopan; giving memory of the compilers back to the system is for Linux only.
set "OPTIONS=-XX:+UseSerialGC -Xmx192m -XX:NewRatio=5 -Xss512k"
set "OPTIONS=%OPTIONS% -XX:Tier3InvocationThreshold=600 -XX:Tier3MinInvocationThreshold=300 -XX:Tier3CompileThreshold=6000 -XX:Tier3DelayOn=0"
set "OPTIONS=%OPTIONS% -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000"
set "OPTIONS=%OPTIONS% -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000"
rem From 19 on, Java itself writes an archive of what it has loaded when it stops, and replaces one that does not fit.
rem A command uses one and writes none.
set "ARCHIVE="
if not defined LUOPAN_CACHE set "LUOPAN_CACHE=%HERE%\cache"
set "WRITE=-XX:+AutoCreateSharedArchive"
for %%a in (%*) do (
    if /i "%%~a"=="export" set "WRITE="
    if /i "%%~a"=="import" set "WRITE="
)
if %RELEASE% geq 19 (
    if not exist "%LUOPAN_CACHE%" mkdir "%LUOPAN_CACHE%" 2>nul
    set ARCHIVE=-Xlog:cds*=off %WRITE% "-XX:SharedArchiveFile=%LUOPAN_CACHE%\luopan-%RELEASE%.jsa"
)
"%JAVA%" %OPTIONS% %JAVA_OPTS% %ARCHIVE% -jar "%HERE%\luopan.jar" %*

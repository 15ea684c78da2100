@echo off
rem Starts Luopan so that it starts fast and stays small. What it reads from the environment is in docs/operations.md.
rem luopan export FOLDER and luopan import FOLDER do that with the content of the base, and end.
setlocal
set "HERE=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "RELEASE="
for /f "tokens=3" %%v in ('"%JAVA%" -version 2^>^&1 ^| findstr /i " version "') do if not defined RELEASE for /f "delims=.-" %%r in (%%v) do set "RELEASE=%%~r"
if not defined RELEASE set "RELEASE=0"
if %RELEASE% lss 17 (
    echo Luopan needs Java 17 or newer: set JAVA_HOME to it, or have java found on the PATH. 1>&2
    exit /b 1
)
rem From 19 on, Java itself writes an archive of what it has loaded when it stops, and replaces one that does not fit.
set "ARCHIVE="
if not defined LUOPAN_CACHE set "LUOPAN_CACHE=%HERE%\cache"
set "SITE=1"
if /i "%~1"=="export" set "SITE=0"
if /i "%~1"=="import" set "SITE=0"
if %RELEASE% geq 19 if %SITE% equ 1 (
    if not exist "%LUOPAN_CACHE%" mkdir "%LUOPAN_CACHE%" 2>nul
    set ARCHIVE=-Xlog:cds*=off -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LUOPAN_CACHE%\luopan-%RELEASE%.jsa"
)
"%JAVA%" -XX:+UseSerialGC -Xmx256m -Xss512k --enable-native-access=ALL-UNNAMED %JAVA_OPTS% %ARCHIVE% -jar "%HERE%\luopan.jar" %*

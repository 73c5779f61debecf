@echo off
rem Runs Electrolyst. In a source folder it first builds what is missing or out of date; elsewhere electrolyst.jar and
rem lib\ lie beside this file. JAVA_HOME and ELECTROLYST_JAVA_OPTS are honoured.
setlocal EnableExtensions DisableDelayedExpansion

set "ELECTROLYST_FOLDER=%~dp0"
set "ELECTROLYST_JAVA=java.exe"
if defined JAVA_HOME set "ELECTROLYST_JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%ELECTROLYST_JAVA%" goto nojava
if not defined JAVA_HOME where java.exe >nul 2>&1 || goto nojava

if exist "%ELECTROLYST_FOLDER%pom.xml" goto sources
set "ELECTROLYST_JAR=%ELECTROLYST_FOLDER%electrolyst.jar"
if exist "%ELECTROLYST_JAR%" goto run
>&2 echo electrolyst: "%ELECTROLYST_JAR%" is missing; unpack the whole program again
exit /b 1

:sources
set "ELECTROLYST_JAR=%ELECTROLYST_FOLDER%app\target\electrolyst\electrolyst.jar"
set "ELECTROLYST_LOCK=%ELECTROLYST_FOLDER%app\target\building"
set "ELECTROLYST_WAITED="
call :outdated || goto run
where mvn >nul 2>&1 || goto nomaven
if not exist "%ELECTROLYST_FOLDER%app\target" mkdir "%ELECTROLYST_FOLDER%app\target"

rem One build at a time: only one process can make the folder.
:lock
mkdir "%ELECTROLYST_LOCK%" 2>nul && goto build
if not defined ELECTROLYST_WAITED >&2 echo electrolyst: waiting for another build; if there is none, remove "%ELECTROLYST_LOCK%"
set "ELECTROLYST_WAITED=yes"
ping -n 2 127.0.0.1 >nul
goto lock

:build
call :outdated || goto built
>&2 echo electrolyst: building (the first time takes a few minutes)
pushd "%ELECTROLYST_FOLDER%"
call mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip -Denforcer.skip -Djacoco.skip package <nul 1>&2
set "ELECTROLYST_STATUS=%ERRORLEVEL%"
popd
rmdir "%ELECTROLYST_LOCK%"
if "%ELECTROLYST_STATUS%"=="0" goto run
>&2 echo electrolyst: the build failed; nothing was run. To see all of it, run "mvn package" in "%ELECTROLYST_FOLDER%"
exit /b 1

:built
rmdir "%ELECTROLYST_LOCK%"

:run
rem Code page 65001 is UTF-8; the window gets its own one back afterwards.
set "ELECTROLYST_CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set /a "ELECTROLYST_CODEPAGE=%%c" 2>nul
chcp 65001 >nul 2>&1
"%ELECTROLYST_JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 %ELECTROLYST_JAVA_OPTS% -jar "%ELECTROLYST_JAR%" %*
set "ELECTROLYST_STATUS=%ERRORLEVEL%"
if defined ELECTROLYST_CODEPAGE chcp %ELECTROLYST_CODEPAGE% >nul 2>&1
if not "%ELECTROLYST_STATUS%"=="1" exit /b %ELECTROLYST_STATUS%
rem An old Java fails with 1 and a message that does not name the cause.
"%ELECTROLYST_JAVA%" -version 2>&1 | findstr /r /c:"version .1[7-9]" /c:"version .[2-9][0-9]" >nul
if errorlevel 1 >&2 echo electrolyst: Java 17 or newer is needed; install one or set JAVA_HOME to one
exit /b 1

:nojava
if defined JAVA_HOME >&2 echo electrolyst: there is no Java in JAVA_HOME, "%JAVA_HOME%"; correct or remove JAVA_HOME
if not defined JAVA_HOME >&2 echo electrolyst: Java was not found; install a JDK, version 17 or newer, or set JAVA_HOME to one
exit /b 1

:nomaven
>&2 echo electrolyst: Maven was not found; install Maven 3.8.7 or newer to build "%ELECTROLYST_FOLDER%"
exit /b 1

rem Succeeds when the jar is missing, or a source, resource, pom.xml or a folder of them (something deleted) is newer.
:outdated
if not exist "%ELECTROLYST_JAR%" exit /b 0
powershell -NoProfile -NonInteractive -Command "$ErrorActionPreference = 'Stop'; $built = (Get-Item -LiteralPath $env:ELECTROLYST_JAR).LastWriteTimeUtc; $top = $env:ELECTROLYST_FOLDER; $modules = @(Get-ChildItem -LiteralPath $top -Directory | ForEach-Object { $_.FullName }); $files = @(Get-Item -LiteralPath (Join-Path $top 'pom.xml')); foreach ($m in $modules) { foreach ($part in 'pom.xml', 'src\main') { $p = Join-Path $m $part; if (Test-Path -LiteralPath $p) { $files += Get-Item -LiteralPath $p; $files += @(Get-ChildItem -LiteralPath $p -Recurse) } } }; foreach ($f in $files) { if ($f.LastWriteTimeUtc -gt $built) { exit 0 } }; exit 3"
if "%ERRORLEVEL%"=="3" exit /b 1
exit /b 0

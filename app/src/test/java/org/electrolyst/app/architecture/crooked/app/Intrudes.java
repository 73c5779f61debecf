package org.electrolyst.app.architecture.crooked.app;

import com.fazecast.jSerialComm.SerialPort;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.poi.ss.util.CellReference;

final class Intrudes {
    private Intrudes() {}

    static void onTheDatabase() throws SQLException {
        DriverManager.getConnection("jdbc:sqlite:").close();
    }

    static String onTheWorkbook() {
        return CellReference.convertNumToColString(3);
    }

    static int onThePort() {
        return SerialPort.getCommPorts().length;
    }
}
